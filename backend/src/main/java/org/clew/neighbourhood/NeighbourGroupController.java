package org.clew.neighbourhood;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.clew.database.AtTime;
import org.clew.database.Deadline;
import org.clew.database.Limits;
import org.clew.graph.PartialDate;
import org.clew.graph.Subgraph;
import org.clew.neighbourhood.NeighbourGroup.Page;
import org.clew.neighbourhood.NeighbourGroup.Question;
import org.clew.schema.SchemaTypes;
import org.clew.web.FieldErrors;
import org.clew.web.OffsetPage;
import org.clew.web.Bounds;
import org.clew.web.ThisCall;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Neighbourhoods")
class NeighbourGroupController {

	private final NeighbourGroup group;

	private final SchemaTypes types;

	private final Limits limits;

	private final PageCursors cursors;

	NeighbourGroupController(NeighbourGroup group, SchemaTypes types, Limits limits, PageCursors cursors) {
		this.cursors = cursors;
		this.group = group;
		this.types = types;
		this.limits = limits;
	}

	@GetMapping("/api/v1/entities/{id}/neighbours")
	@Operation(summary = "A group of neighbours, page by page", description = """
			meta.next goes on where the page ended, whatever was added or removed meanwhile: nothing comes twice, \
			and nothing that was there all the time is missed. To find a page, the whole group is compared: some \
			0.2 ms for each 1,000 relationships. With at or nodeType, at most clew.limits.hub-sample are looked at \
			for one page, which may therefore be short (scan), and still have a next.""")
	Subgraph getNeighbours(@PathVariable String id,
			@RequestParam @Parameter(description = "Relationship types") List<String> type,
			@RequestParam(defaultValue = "both") @Parameter(
					description = "Which way the relationships lead, seen from the entity",
					schema = @Schema(allowableValues = { "out", "in", "both" },
							defaultValue = "both")) String direction,
			@RequestParam(defaultValue = "") @Parameter(
					description = "Only entities of these types") List<String> nodeType,
			@RequestParam(required = false) @Parameter(
					description = "What was, or may have been, true then: " + PartialDate.ALLOWED) @Nullable String at,
			@RequestParam(defaultValue = "25") @Bounds(limit = "page") int limit,
			@RequestParam(defaultValue = "0") @Bounds(least = 0, most = OffsetPage.LAST) @Parameter(
					description = "How many to pass over, which with at or nodeType reads them all") int offset,
			@RequestParam(required = false) @Parameter(
					description = "Where a page ended, from the meta.next of an answer") @Nullable String after) {
		Deadline deadline = Deadline.in(this.limits.time());
		FieldErrors errors = OffsetPage.check(limit, offset, this.limits, new FieldErrors())
			.known("type", type, this.types.relationshipTypes(deadline))
			.known("nodeType", nodeType, nodeType.isEmpty() ? List.of() : this.types.entityTypes(deadline))
			.known("direction", List.of(direction), List.of("out", "in", "both"));
		if (type.isEmpty()) {
			errors.add("type", "names no relationship type");
		}
		List<String> types = type.stream().distinct().sorted().toList();
		String group = String.join(" ", id, direction, String.join(" ", types));
		OptionalLong position = (after != null) ? this.cursors.read(after, group, deadline)
				: OptionalLong.of(PageCursors.START);
		if (position.isEmpty()) {
			errors.add("after", "'%s' is not where a page of this group ended; allowed: what meta.next of one has"
				.formatted(after));
		}
		AtTime time = new AtTime(errors.date("at", at));
		errors.throwIfAny();
		Page page = this.group.page(new Question(id, direction, new Wanted(types, nodeType, limit, time), limit,
				position.orElseThrow(), offset), deadline);
		Subgraph found = page.subgraph();
		return new Subgraph(found.nodes(), found.edges(), found.meta().withNext(next(page, group, deadline)));
	}

	private @Nullable String next(Page page, String group, Deadline deadline) {
		if (page.end().isEmpty()) {
			return null;
		}
		Map<String, @Nullable Object> parameters = new HashMap<>();
		parameters.put("offset", null);
		parameters.put("after", this.cursors.after(page.end().getAsLong(), group, deadline));
		return ThisCall.with(parameters);
	}

}
