package org.clew.topology;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Paths")
class SnapshotController {

	private final Snapshots snapshots;

	SnapshotController(Snapshots snapshots) {
		this.snapshots = snapshots;
	}

	@GetMapping("/api/v1/snapshot")
	@Operation(summary = "The state of the snapshot that paths are searched in", description = """
			Searches use it only while it holds what the database holds; else they ask the database itself.""")
	Snapshots.Status getSnapshot() {
		return this.snapshots.status();
	}

}
