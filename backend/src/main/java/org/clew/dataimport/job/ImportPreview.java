package org.clew.dataimport.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.clew.dataimport.fact.EdgeFact;
import org.clew.dataimport.fact.Fact;
import org.clew.dataimport.fact.FactDates;
import org.clew.dataimport.fact.FactReader;
import org.clew.dataimport.fact.FactRules;
import org.clew.dataimport.fact.FactSink;
import org.clew.dataimport.fact.NodeFact;
import org.clew.dataimport.fact.ReadingContext;
import org.clew.dataimport.fact.SourceFact;
import org.clew.dataimport.input.InputRefused;
import org.clew.dataimport.input.StoredFile;
import org.clew.dataimport.job.ImportOrder.OrderedFile;
import org.jspecify.annotations.Nullable;

/**
 * What the first records of each file would become.
 *
 * @param records that were looked at
 * @param complete whether these are all
 * @param nodes how many entities of each type
 * @param edges how many relationships of each type
 * @param sources how many sources
 * @param examples some of what would be stored
 * @param rejects some of what would not be taken, or told about, with the reason
 * @param problem why the files cannot be read at all
 */
public record ImportPreview(long records, boolean complete, Map<String, Long> nodes, Map<String, Long> edges,
		long sources, List<Fact> examples, List<Reject> rejects, @Nullable String problem) {

	private static final int MOST_RECORDS = 1000;

	private static final int MOST_EXAMPLES = 10;

	/** What is wrong with a record, or remarkable. */
	public record Reject(String file, long line, String reason) {
	}

	static ImportPreview of(ImportOrder order, FactReaders readers, ImportSettings settings) throws IOException {
		Gathering gathering = new Gathering();
		boolean complete = true;
		String problem = null;
		List<StoredFile> files = new ArrayList<>();
		try {
			for (OrderedFile ordered : order.files()) {
				files.addAll(StoredFile.of(ordered.name(), ordered.path(), settings.maxSize().toBytes()));
			}
			FactReader reader = readers.of(order, files);
			for (StoredFile file : files) {
				complete &= gathering.gather(file, files, order, reader);
			}
		}
		catch (InputRefused ex) {
			problem = ex.getMessage();
		}
		return new ImportPreview(gathering.all, complete, gathering.nodes, gathering.edges, gathering.sources,
				gathering.examples, gathering.rejects, problem);
	}

	/** Ends the reading of a file. */
	private static final class Enough extends RuntimeException {

		private static final long serialVersionUID = 1L;

		Enough() {
			super("enough was seen", null, false, false);
		}

	}

	private static final class Gathering implements FactSink {

		private final Map<String, Long> nodes = new TreeMap<>();

		private final Map<String, Long> edges = new TreeMap<>();

		private final List<Fact> examples = new ArrayList<>();

		private final List<Reject> rejects = new ArrayList<>();

		private String file = "";

		private long line;

		private long ofFile;

		private long all;

		private long sources;

		/** Whether that was all of the file. */
		boolean gather(StoredFile from, List<StoredFile> files, ImportOrder order, FactReader reader)
				throws IOException {
			this.file = from.name();
			this.line = 0;
			this.ofFile = 0;
			SourceFact source = new SourceFact(this.file, this.file, null, null, null, null, null);
			try {
				reader.read(from,
						new ReadingContext(order.dataset(), source, order.namespaceOf(this.file), List.copyOf(files)),
						this);
				return true;
			}
			catch (Enough ex) {
				return false;
			}
		}

		@Override
		public void record(long line, Supplier<String> text) {
			if (this.ofFile == MOST_RECORDS) {
				throw new Enough();
			}
			this.line = line;
			this.ofFile++;
			this.all++;
		}

		@Override
		public void fact(Fact given) {
			Fact fact = FactDates.normalised(given, this::remark);
			List<String> problems = FactRules.problems(fact);
			if (!problems.isEmpty()) {
				reject("'%s': %s".formatted(fact.id(), String.join("; ", problems)));
				return;
			}
			switch (fact) {
				case SourceFact source -> this.sources++;
				case NodeFact node -> this.nodes.merge(node.type(), 1L, Long::sum);
				case EdgeFact edge -> this.edges.merge(edge.type(), 1L, Long::sum);
			}
			if (this.examples.size() < MOST_EXAMPLES) {
				this.examples.add(fact);
			}
		}

		@Override
		public void reject(String reason) {
			if (this.rejects.size() < MOST_EXAMPLES) {
				this.rejects.add(new Reject(this.file, this.line, reason));
			}
		}

		@Override
		public void remark(String remark) {
			reject(remark);
		}

	}

}
