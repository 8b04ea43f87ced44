package org.clew.dataimport.store;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of a batch.
 *
 * @param tallies of what was stored, or was stored already
 * @param refused what could not be, with the reason
 * @param dangling relationships of which an end is not there, or not yet
 * @param remarks what else is to be told
 */
public record Outcome(List<Tally> tallies, List<Refused> refused, List<Refused> dangling, List<Remark> remarks) {

	Outcome() {
		this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
	}

	/** How many of one type came to what. */
	public record Tally(Kind kind, String type, Change change, int count) {
	}

	public record Refused(Origin origin, String reason) {
	}

	/**
	 * Something about a fact that was stored.
	 *
	 * @param kind of remark, the same for all of its kind
	 * @param remark a sentence about this fact
	 */
	public record Remark(Origin origin, String kind, String remark) {
	}

	/** What storing a fact did. */
	public enum Change {

		CREATED, CHANGED, UNCHANGED

	}

	void add(Outcome other) {
		this.tallies.addAll(other.tallies);
		this.refused.addAll(other.refused);
		this.dangling.addAll(other.dangling);
		this.remarks.addAll(other.remarks);
	}

	void tally(Kind kind, String type, Change change, int count) {
		if (count > 0) {
			this.tallies.add(new Tally(kind, type, change, count));
		}
	}

	void remark(Gathered gathered, String kind, String remark) {
		this.remarks.add(new Remark(gathered.origins().getFirst(), kind, remark));
	}

	void refuse(Gathered gathered, String reason) {
		gathered.origins().forEach(origin -> this.refused.add(new Refused(origin, reason)));
	}

}
