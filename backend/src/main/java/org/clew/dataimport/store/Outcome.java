package org.clew.dataimport.store;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of a batch.
 *
 * @param tallies of what was stored, or was stored already
 * @param refused what could not be, with the reason
 * @param dangling relationships of which an end is not there, or not yet
 */
public record Outcome(List<Tally> tallies, List<Refused> refused, List<Refused> dangling) {

	Outcome() {
		this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
	}

	/** How many of one type came to what. */
	public record Tally(Kind kind, String type, Change change, int count) {
	}

	public record Refused(Origin origin, String reason) {
	}

	/** What storing a fact did. */
	public enum Change {

		CREATED, CHANGED, UNCHANGED

	}

	void tally(Kind kind, String type, Change change, int count) {
		if (count > 0) {
			this.tallies.add(new Tally(kind, type, change, count));
		}
	}

	void refuse(Gathered gathered, String reason) {
		gathered.origins().forEach(origin -> this.refused.add(new Refused(origin, reason)));
	}

}
