package org.clew.dataimport.job;

import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How an import stands.
 *
 * @param startedAt ISO 8601, as {@code finishedAt}
 * @param records that were read so far
 * @param bytesRead of the files as they were given
 * @param bytesTotal 0 while it is not known
 * @param remainingMs estimate; absent when nothing is known of it
 * @param nodes by type: how many entities came to what
 * @param edges by type: how many relationships came to what
 * @param sources how many sources came to what
 * @param claims that were stored
 * @param rejected facts and records that were not taken; the list of rejects has each
 * @param remarks what else is to be told, and how often
 * @param nothingTaken whether it is done, and nothing of its files was taken
 * @param kept of an import that was undone: entities that stay without evidence, since
 * relationships of other imports need them
 * @param problem why it failed
 * @param ahead of one that waits: what runs before it, in its order
 * @param preview what it would bring; only in the answer to who asked to look first
 * @param id of the import
 * @param state where it stands
 * @param format of its files
 * @param dataset id of the data set that its facts become part of
 * @param title of the data set
 * @param files names of the files
 * @param finishedAt when it ended, in UTC
 * @param recordsPerSecond records read in each second, on average
 */
public record ImportStatus(String id, State state, String format, String dataset, String title, List<String> files,
		String startedAt, @Nullable String finishedAt, long records, long recordsPerSecond, long bytesRead,
		long bytesTotal, @Nullable Long remainingMs, List<TypeCount> nodes, List<TypeCount> edges, TypeCount sources,
		long claims, long rejected, Map<String, Long> remarks, boolean nothingTaken, @Nullable Integer kept,
		@Nullable String problem, @Nullable List<Ahead> ahead, @Nullable ImportPreview preview) {

	/** Where it stands. */
	public enum State {

		/** Uploaded, not started. */
		READY,
		/** Waits for another to end. */
		QUEUED,
		/** Files are read, and what they say is stored. */
		READING,
		/** Relationships are stored whose ends came later than they. */
		LINKING,
		/** All is stored. */
		DONE,
		/** It ended early; what was stored stays until it is undone or repeated. */
		FAILED,
		/** It ends after the batch that is stored now, since somebody wants it to. */
		CANCELLING,
		/**
		 * It ended early, since somebody wanted it to; what was stored stays until it is
		 * undone or repeated.
		 */
		CANCELLED,
		/** It is being taken back. */
		UNDOING,
		/** A part of it could not be taken back; undoing it can be tried again. */
		UNDO_FAILED,
		/** It was taken back. */
		UNDONE;

		public boolean isOver() {
			return this == READY || this == DONE || this == UNDONE || this == UNDO_FAILED || endedEarly();
		}

		/** Whether it can be gone on with. */
		boolean endedEarly() {
			return this == FAILED || this == CANCELLED;
		}

	}

	/**
	 * How many of one type were new, were changed, and were there already.
	 *
	 * @param type of entities or relationships, or {@code Source}
	 * @param created how many are new
	 * @param changed how many were there, and have changed
	 * @param unchanged how many were there as they are
	 */
	@Schema(name = "ImportedCount")
	public record TypeCount(String type, long created, long changed, long unchanged) {
	}

	/**
	 * Another import, or its undoing.
	 *
	 * @param id of the import
	 * @param title of its data set
	 * @param state where it stands
	 */
	public record Ahead(String id, String title, State state) {
	}

	ImportStatus withState(State state) {
		return with(state, this.kept, this.problem, this.ahead, this.preview);
	}

	ImportStatus withKept(int kept) {
		return with(this.state, kept, null, this.ahead, this.preview);
	}

	ImportStatus withProblem(State state, String problem) {
		return with(state, this.kept, problem, this.ahead, this.preview);
	}

	ImportStatus withAhead(List<Ahead> ahead) {
		return with(this.state, this.kept, this.problem, ahead, this.preview);
	}

	ImportStatus withPreview(ImportPreview preview) {
		return with(this.state, this.kept, this.problem, this.ahead, preview);
	}

	ImportStatus withRemarks(Map<String, Long> remarks) {
		return new ImportStatus(this.id, this.state, this.format, this.dataset, this.title, this.files, this.startedAt,
				this.finishedAt, this.records, this.recordsPerSecond, this.bytesRead, this.bytesTotal, this.remainingMs,
				this.nodes, this.edges, this.sources, this.claims, this.rejected, remarks, this.nothingTaken, this.kept,
				this.problem, this.ahead, this.preview);
	}

	/** What it stood at, without an estimate of what remains. */
	private ImportStatus with(State state, @Nullable Integer kept, @Nullable String problem,
			@Nullable List<Ahead> ahead, @Nullable ImportPreview preview) {
		return new ImportStatus(this.id, state, this.format, this.dataset, this.title, this.files, this.startedAt,
				this.finishedAt, this.records, this.recordsPerSecond, this.bytesRead, this.bytesTotal, null, this.nodes,
				this.edges, this.sources, this.claims, this.rejected, this.remarks, this.nothingTaken, kept, problem,
				ahead, preview);
	}

}
