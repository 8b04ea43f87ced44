package org.clew.benchmark.graph;

import java.util.List;

import org.clew.benchmark.graph.Family.End;

import static org.clew.benchmark.graph.EntityType.CASE;
import static org.clew.benchmark.graph.EntityType.COMMITTEE;
import static org.clew.benchmark.graph.EntityType.COUNTRY;
import static org.clew.benchmark.graph.EntityType.EVENT;
import static org.clew.benchmark.graph.EntityType.ORGANIZATION;
import static org.clew.benchmark.graph.EntityType.PARTY;
import static org.clew.benchmark.graph.EntityType.PERSON;
import static org.clew.benchmark.graph.EntityType.PROCEEDING;
import static org.clew.benchmark.graph.EntityType.STATEMENT;

/**
 * The mix of relationships.
 */
final class Families {

	private static final End ANY_COUNTRY = End.of(COUNTRY, 1);

	/**
	 * Those with countries. The degrees of countries are given, so the last one takes as
	 * many as are left over.
	 */
	static final List<Family> WITH_COUNTRIES = List.of(
			new Family("CITIZEN_OF", End.each(PERSON), ANY_COUNTRY, 640_000, 0.1, List.of()),
			new Family("LOCATED_IN", End.each(ORGANIZATION), ANY_COUNTRY, 180_000, 0.3, List.of("registered in")),
			new Family("LOCATED_IN", End.each(PROCEEDING), ANY_COUNTRY, 60_000, 0.2, List.of("requested state")),
			new Family("LOCATED_IN", End.each(EVENT), ANY_COUNTRY, 50_000, 0.1, List.of()),
			new Family("REQUESTED_BY", End.of(PROCEEDING, 1), ANY_COUNTRY, 40_000, 0.6,
					List.of("applicant", "at whose instance")),
			new Family("CONCERNS", End.of(STATEMENT, 1), ANY_COUNTRY, 30_000, 0.1, List.of()),
			new Family("REPRESENTS", End.of(PERSON, 2), ANY_COUNTRY, 9_000, 0.8, List.of()),
			new Family("LOCATED_IN", End.of(PERSON, 1), ANY_COUNTRY, 395_000, 0.3, List.of("lives in")));

	/** All others. */
	static final List<Family> AMONG_OTHERS = List.of(
			new Family("MEMBER_OF", End.of(PERSON, 1.5), End.of(ORGANIZATION, 2.5), 1_150_000, 0.6,
					List.of("member", "employee", "director", "shareholder", "chair", "secretary")),
			new Family("ASSOCIATED_WITH", End.of(PERSON, 1.8), End.of(PERSON, 1.8), 420_000, 0.2,
					List.of("business partner", "friend", "adviser", "opponent")),
			new Family("ATTENDED", End.of(PERSON, 2), End.of(EVENT, 2), 380_000, 0.9,
					List.of("participant", "host", "speaker")),
			new Family("RELATED_TO", End.of(PERSON, 1), End.near(PERSON), 360_000, 0.1,
					List.of("child", "spouse", "sibling")),
			new Family("MET_WITH", End.of(PERSON, 2.2), End.of(PERSON, 2.2), 260_000, 0.9, List.of()),
			new Family("MEMBER_OF", End.of(PERSON, 1.2), End.of(PARTY, 3), 230_000, 0.5, List.of("member", "chair")),
			new Family("ASSOCIATED_WITH", End.of(PERSON, 1.3), End.of(ORGANIZATION, 2), 200_000, 0.3,
					List.of("beneficial owner", "client", "lawyer")),
			new Family("ASSOCIATED_WITH", End.of(ORGANIZATION, 2), End.of(ORGANIZATION, 2), 180_000, 0.4,
					List.of("supplier", "lender", "owner")),
			new Family("PARTY_TO", End.of(PERSON, 1.3), End.of(CASE, 2), 160_000, 0.4,
					List.of("subject", "witness", "advocate")),
			new Family("MEMBER_OF", End.of(PERSON, 2), End.of(COMMITTEE, 2), 150_000, 0.8,
					List.of("member", "substitute", "chair")),
			new Family("PARTY_TO", End.of(PERSON, 1.3), End.of(PROCEEDING, 1.5), 140_000, 0.5,
					List.of("person sought", "defendant", "claimant")),
			new Family("MET_WITH", End.of(ORGANIZATION, 2.5), End.of(PERSON, 2.2), 100_000, 0.9, List.of("delegation")),
			new Family("PART_OF", End.of(ORGANIZATION, 1), End.of(ORGANIZATION, 2), 90_000, 0.3,
					List.of("subsidiary", "department")),
			new Family("ATTENDED", End.of(ORGANIZATION, 2), End.of(EVENT, 2), 70_000, 0.9, List.of("delegation")),
			new Family("PARTY_TO", End.of(ORGANIZATION, 2), End.of(PROCEEDING, 1.5), 60_000, 0.5,
					List.of("claimant", "defendant")),
			new Family("PART_OF", End.each(PROCEEDING), End.of(CASE, 2), 60_000, 0.1, List.of()),
			new Family("DECIDED_BY", End.each(PROCEEDING), End.of(ORGANIZATION, 3.5), 60_000, 0.9,
					List.of("granted", "refused", "pending")),
			new Family("ISSUED", End.of(ORGANIZATION, 2.5), End.each(STATEMENT), 42_000, 0.9, List.of()),
			new Family("CONCERNS", End.each(STATEMENT), End.of(CASE, 2), 40_000, 0.1, List.of()),
			new Family("CONCERNS", End.of(STATEMENT, 1), End.of(PERSON, 2.2), 38_000, 0.1, List.of()),
			new Family("PART_OF", End.each(COMMITTEE), End.of(ORGANIZATION, 3.5), 6_000, 0.2, List.of()));

	private Families() {
	}

}
