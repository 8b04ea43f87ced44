package org.clew.benchmark.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.clew.graph.Nature;
import org.jspecify.annotations.Nullable;

/**
 * What facts have in common: evidence and time.
 */
final class Facts {

	private static final int FIRST_YEAR = 1990;

	private static final int LAST_YEAR = 2025;

	/** How unevenly the sources are used: the largest register supports a few percent. */
	private static final double SKEW = 2;

	private final SplittableRandom random;

	private final int sources;

	/**
	 * @param sources numbers of one to three sources, each of which makes one claim
	 */
	record Evidence(List<Integer> sources, Nature nature) {
	}

	/** Dates at the precision that is known. */
	record Period(@Nullable String from, @Nullable String to) {
	}

	Facts(SplittableRandom random, int sources) {
		this.random = random;
		this.sources = sources;
	}

	Evidence evidence() {
		double luck = this.random.nextDouble();
		int claims = (luck < 0.7) ? 1 : (luck < 0.92) ? 2 : 3;
		List<Integer> chosen = new ArrayList<>(claims);
		while (chosen.size() < claims) {
			Integer source = (int) (this.sources * Math.pow(this.random.nextDouble(), SKEW));
			if (!chosen.contains(source)) {
				chosen.add(source);
			}
		}
		double strength = this.random.nextDouble();
		Nature nature = (strength < 0.9) ? Nature.FACT : (strength < 0.98) ? Nature.ALLEGATION : Nature.JUDGEMENT;
		return new Evidence(chosen, nature);
	}

	/**
	 * A period whose beginning is known with a probability of {@code dated}, and its end
	 * in two of five of these.
	 */
	Period period(double dated) {
		if (this.random.nextDouble() >= dated) {
			return new Period(null, null);
		}
		int year = this.random.nextInt(FIRST_YEAR, LAST_YEAR);
		String from = date(year);
		String to = (this.random.nextDouble() < 0.4) ? date(this.random.nextInt(year + 1, LAST_YEAR + 1)) : null;
		return new Period(from, to);
	}

	private String date(int year) {
		int precision = this.random.nextInt(3);
		String date = Integer.toString(year);
		if (precision > 0) {
			date += "-" + twoDigits(this.random.nextInt(1, 13));
		}
		if (precision > 1) {
			date += "-" + twoDigits(this.random.nextInt(1, 29));
		}
		return date;
	}

	private static String twoDigits(int number) {
		return (number < 10) ? "0" + number : Integer.toString(number);
	}

}
