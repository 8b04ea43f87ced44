package org.clew.path;

import java.util.List;

import org.clew.database.AtTime;
import org.clew.database.Deadline;
import org.clew.path.PathFilter.Direction;
import org.clew.schema.SchemaTypes;
import org.clew.source.SourceIds;
import org.clew.web.FieldErrors;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Checks what a caller says of the paths that are sought.
 */
@Component
class PathFilters {

	static final int MOST_SOURCES = 100;

	private final SchemaTypes types;

	private final SourceIds sources;

	PathFilters(SchemaTypes types, SourceIds sources) {
		this.types = types;
		this.sources = sources;
	}

	/**
	 * The filter, of no use if there are errors. Ids that are to be avoided are looked up
	 * with the ends of the paths, later.
	 */
	PathFilter check(PathFilterParameters given, @Nullable String direction, FieldErrors errors, Deadline deadline) {
		List<String> relationshipTypes = listed(given.types());
		List<String> nodeTypes = listed(given.nodeTypes());
		List<String> avoid = listed(given.avoid());
		List<String> excludeSources = listed(given.excludeSources());
		List<String> entityTypes = (nodeTypes.isEmpty() && avoid.isEmpty()) ? List.of()
				: this.types.entityTypes(deadline);
		int minSources = (given.minSources() != null) ? given.minSources() : 0;
		errors
			.known("types", relationshipTypes,
					relationshipTypes.isEmpty() ? List.of() : this.types.relationshipTypes(deadline))
			.known("nodeTypes", nodeTypes, entityTypes)
			.range("minSources", minSources, 0, MOST_SOURCES);
		List<String> existing = this.sources.existing(excludeSources, deadline);
		excludeSources.stream()
			.filter(id -> !existing.contains(id))
			.forEach(id -> errors.add("excludeSources", "there is no source with the id '%s'".formatted(id)));
		if (given.during() != null && !given.during().equals("overlap")) {
			errors.add("during", "'%s' is not allowed; allowed: overlap".formatted(given.during()));
		}
		return new PathFilter(relationshipTypes, nodeTypes,
				avoid.stream().filter(each -> !entityTypes.contains(each)).toList(),
				avoid.stream().filter(entityTypes::contains).toList(),
				errors.constant("direction", direction, Direction.ANY), new AtTime(errors.date("at", given.at())),
				given.during() != null, minSources, excludeSources);
	}

	private static List<String> listed(@Nullable List<String> values) {
		return (values != null) ? values.stream().distinct().toList() : List.of();
	}

}
