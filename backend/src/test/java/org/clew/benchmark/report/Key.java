package org.clew.benchmark.report;

/**
 * What is measured, under the name that the report calls it.
 */
public enum Key {

	CLEW_SNAPSHOT(Subject.PATHS, "Clew, from the snapshot, k = 5"),

	CLEW_SNAPSHOT_FIRST(Subject.PATHS, "Clew, the same of people not asked about before"),

	CLEW_CYPHER(Subject.PATHS, "Clew, over Cypher, k = 5"),

	CLEW_SNAPSHOT_ONE(Subject.PATHS, "Clew, from the snapshot, k = 1"),

	CLEW_SNAPSHOT_SEARCH(Subject.PATHS, "Clew, the search alone, k = 1"),

	CLEW_CYPHER_ONE(Subject.PATHS, "Clew, over Cypher, k = 1"),

	SHORTEST_PATH(Subject.PATHS, "(a) `shortestPath`"),

	WITHOUT_COUNTRIES(Subject.PATHS, "(b) `shortestPath` without countries"),

	SHORTEST_5(Subject.PATHS, "(c) `SHORTEST 5`"),

	BELOW_A_DEGREE(Subject.PATHS, "(d) `ANY SHORTEST` below a degree"),

	REFERENCE(Subject.PATHS, "(e) Dijkstra on arrays in memory, k = 1"),

	CLEW_SMALL(Subject.SMALL, "Clew"),

	QUERY_API_SMALL(Subject.SMALL, "Query API"),

	DRIVER_SMALL(Subject.SMALL, "driver"),

	CLEW_HUBS(Subject.HUBS, "Clew"),

	QUERY_API_HUBS(Subject.HUBS, "Query API"),

	DRIVER_HUBS(Subject.HUBS, "driver"),

	CLEW_LARGEST(Subject.LARGEST, "Clew"),

	QUERY_API_LARGEST(Subject.LARGEST, "Query API"),

	DRIVER_LARGEST(Subject.LARGEST, "driver");

	private final Subject subject;

	private final String title;

	/** What is asked about. */
	public enum Subject {

		PATHS("two people"), SMALL("small entities"), HUBS("the countries"), LARGEST("the largest country");

		private final String title;

		Subject(String title) {
			this.title = title;
		}

		public String title() {
			return this.title;
		}

	}

	Key(Subject subject, String title) {
		this.subject = subject;
		this.title = title;
	}

	public Subject subject() {
		return this.subject;
	}

	public String title() {
		return this.title;
	}

}
