package org.clew.database;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether there is room for data and imports.
 */
@Component("diskSpaceHealthIndicator")
class DiskHealth implements HealthIndicator {

	private final DiskReserve disk;

	DiskHealth(DiskReserve disk) {
		this.disk = disk;
	}

	@Override
	public Health health() {
		return this.disk.shortage(0)
			.map(shortage -> Health.down().withDetail("reason", shortage))
			.orElseGet(Health::up)
			.build();
	}

}
