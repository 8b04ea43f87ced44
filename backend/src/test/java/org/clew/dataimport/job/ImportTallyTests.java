package org.clew.dataimport.job;

import java.util.List;
import java.util.Map;

import org.clew.dataimport.fact.SourceFact;
import org.clew.dataimport.job.ImportTally.Progress;
import org.clew.dataimport.store.Kind;
import org.clew.dataimport.store.Outcome;
import org.clew.dataimport.store.Outcome.Change;
import org.clew.dataimport.store.Outcome.Tally;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ImportTallyTests {

	private static ImportTally tally() {
		return new ImportTally(new ImportOrder("i", "clew", "d", "D",
				new SourceFact("d", "D", null, null, null, null, null), "d", null, List.of(), ""), 0, () -> 0);
	}

	private static Outcome outcome(Kind kind, String type, Change change, int count) {
		return new Outcome(List.of(new Tally(kind, type, change, count)), List.of(), List.of(), List.of());
	}

	@Test
	void goesOnFromWhatAnEarlierAttemptCameTo() {
		ImportTally killed = tally();
		killed.add(outcome(Kind.ENTITY, "Person", Change.CREATED, 3));
		Progress progress = killed.progress(500, 2, outcome(Kind.CLAIM, "Claim", Change.CREATED, 4), Map.of());

		ImportTally again = tally();
		again.goOn(progress);
		again.add(outcome(Kind.ENTITY, "Person", Change.UNCHANGED, 1));

		assertThat(progress.batches()).isEqualTo(2);
		assertThat(again.status().claims()).isEqualTo(4);
		assertThat(again.status().nodes()).containsExactly(new ImportStatus.TypeCount("Person", 3, 0, 1));
	}

	@Test
	void saysThatNothingWasTakenOnlyAtTheEnd() {
		ImportTally tally = tally();
		assertThat(tally.status().nothingTaken()).isFalse();
		tally.enter(ImportStatus.State.DONE);
		assertThat(tally.status().nothingTaken()).isTrue();
		tally.add(outcome(Kind.ENTITY, "Person", Change.UNCHANGED, 1));
		assertThat(tally.status().nothingTaken()).isFalse();
	}

}
