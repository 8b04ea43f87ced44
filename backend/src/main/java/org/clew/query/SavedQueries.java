package org.clew.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

import org.clew.database.StartupProblem;
import org.clew.web.NotFound;
import org.yaml.snakeyaml.error.YAMLException;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * The saved queries that come with Clew. A file that is not as it must be fails the
 * start.
 */
@Component
class SavedQueries {

	private final SortedMap<String, SavedQuery> byName = new TreeMap<>();

	SavedQueries(ResourcePatternResolver resources) {
		try {
			for (Resource file : resources.getResources("classpath*:cypher/queries/*.cypher")) {
				SavedQuery query = read(file);
				this.byName.put(query.name(), query);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The saved queries cannot be read", ex);
		}
	}

	private static SavedQuery read(Resource file) throws IOException {
		String name = StringUtils.stripFilenameExtension(String.valueOf(file.getFilename()));
		try {
			return QueryFile.parse(name, file.getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IllegalArgumentException | YAMLException ex) {
			// The parser of YAML draws a picture of the place.
			String problem = String.valueOf(ex.getMessage()).replaceAll("\\s+", " ");
			throw new StartupProblem("the saved query %s.cypher: %s".formatted(name, problem), ex);
		}
	}

	/** All of them, by name. */
	Collection<SavedQuery> all() {
		return this.byName.values();
	}

	/**
	 * @throws NotFound if there is none of that name
	 */
	SavedQuery get(String name) {
		SavedQuery query = this.byName.get(name);
		if (query == null) {
			throw new NotFound("name", "saved query", name);
		}
		return query;
	}

}
