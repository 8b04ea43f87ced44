package org.clew.benchmark.graph;

import java.util.stream.IntStream;

/**
 * What a generated graph is like.
 *
 * @param seed the same seed and numbers give the same graph, bit by bit
 * @param entities number of entities, at least 1,000
 * @param relationships number of relationships between them, at least twice as many
 * @param claimShare share of the facts whose claims are stored as nodes; the others keep
 * only what a fact says of its evidence itself
 */
public record GraphShape(long seed, int entities, int relationships, double claimShare) {

	static final int COUNTRIES = 20;

	private static final int SMALLEST_COUNTRY = 5_000;

	private static final int LARGEST_COUNTRY = 270_000;

	private static final double MILLION = 1_000_000;

	public GraphShape {
		if (entities < 1_000 || relationships < 2 * entities) {
			throw new IllegalArgumentException("at least 1000 entities and twice as many relationships");
		}
	}

	/**
	 * Relationships of each country, largest first: 270,000 to 5,000 in a graph of a
	 * million entities, each smaller than the one before by the same factor.
	 */
	public int[] countryDegrees() {
		double step = Math.pow((double) SMALLEST_COUNTRY / LARGEST_COUNTRY, 1.0 / (COUNTRIES - 1));
		return IntStream.range(0, COUNTRIES)
			.map(country -> scaled(LARGEST_COUNTRY * Math.pow(step, country)))
			.toArray();
	}

	/** Above it are the countries and a few other hubs. */
	public int hubDegree() {
		return scaled(1_000);
	}

	/** Number of sources: some thousands in a graph of a million entities. */
	int sources() {
		return Math.max(50, scaled(5_000));
	}

	/** A number given for a million entities, for as many as there are. */
	int scaled(double perMillion) {
		return (int) Math.round(perMillion * this.entities / MILLION);
	}

}
