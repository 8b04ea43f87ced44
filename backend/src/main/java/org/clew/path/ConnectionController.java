package org.clew.path;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.clew.database.Deadline;
import org.clew.database.Limits;
import org.clew.path.PathQuestion.Via;
import org.clew.web.FieldErrors;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Paths")
class ConnectionController {

	private static final int MOST_ENTITIES = 10;

	private final Connections connections;

	private final PathFilters filters;

	private final Limits limits;

	ConnectionController(Connections connections, PathFilters filters, Limits limits) {
		this.connections = connections;
		this.filters = filters;
		this.limits = limits;
	}

	@PostMapping("/api/v1/connections")
	@Operation(summary = "The small subgraph that connects two to ten entities", description = """
			Of the cheapest paths between each two, the cheapest that connect all: an approximation of the Steiner \
			tree (Kou, Markowsky and Berman). With the neighbours that several of the entities share, most telling \
			first; what only hubs share is left out.""")
	ConnectionAnswer findConnections(@RequestBody ConnectionRequest given) {
		int effort = (given.effort() != null) ? given.effort() : 1;
		int maxLength = (given.maxLength() != null) ? given.maxLength() : PathController.USUAL_LENGTH;
		FieldErrors errors = new FieldErrors().range("effort", effort, 1, PathController.MOST_EFFORT)
			.range("maxLength", maxLength, 1, PathController.LONGEST);
		List<String> ids = ids(given.ids(), errors);
		errors.throwIfAny();
		Deadline deadline = Deadline.in(this.limits.time().multipliedBy(effort));
		PathFilter filter = this.filters.check(given, null, errors, deadline);
		Via via = errors.constant("via", given.via(), Via.AUTO);
		for (String id : ids) {
			if (filter.avoidIds().contains(id)) {
				errors.add("avoid", "'%s' is one of the entities to connect".formatted(id));
			}
		}
		errors.throwIfAny();
		return this.connections.answer(new ConnectionQuestion(ids, maxLength, filter, via, effort), deadline);
	}

	private static List<String> ids(@Nullable List<@Nullable String> given, FieldErrors errors) {
		List<String> ids = (given == null) ? List.of()
				: given.stream().filter(id -> id != null).map(String::valueOf).distinct().toList();
		if (ids.size() < 2 || ids.size() > MOST_ENTITIES) {
			errors.add("ids", "must be a list of 2 to %d different entity ids".formatted(MOST_ENTITIES));
		}
		return ids;
	}

}
