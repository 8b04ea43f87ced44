package org.clew.benchmark.graph;

import java.util.Locale;

/**
 * The types of the data model, and how many of each are among a million entities. What is
 * left over are statements.
 */
enum EntityType {

	COUNTRY(0), PARTY(2_000), COMMITTEE(6_000), CASE(40_000), PROCEEDING(60_000), EVENT(50_000), ORGANIZATION(180_000),
	PERSON(620_000), STATEMENT(0);

	private final int perMillion;

	EntityType(int perMillion) {
		this.perMillion = perMillion;
	}

	int perMillion() {
		return this.perMillion;
	}

	String label() {
		return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
	}

	String idPrefix() {
		return name().toLowerCase(Locale.ROOT) + "-";
	}

}
