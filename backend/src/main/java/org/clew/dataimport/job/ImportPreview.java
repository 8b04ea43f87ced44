package org.clew.dataimport.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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
import org.clew.dataimport.input.StoredFiles;
import org.clew.dataimport.job.ImportOrder.OrderedFile;
import org.clew.dataimport.store.StoredFacts;
import org.jspecify.annotations.Nullable;

/**
 * What the files of an import would become, as far as they are read for it.
 *
 * @param records that were looked at
 * @param complete whether these are all; if not, ends of relationships may come later
 * @param nodes how many entities of each type
 * @param edges how many relationships of each type; where all was read, without those
 * that have no end
 * @param sources how many sources
 * @param knownNodes how many of the entities are there already
 * @param knownEdges how many of the relationships are there already
 * @param rejected how many facts and records would not be taken
 * @param dangling how many of these are relationships with an end that is neither in the
 * files nor there already; absent where not all was read
 * @param remarked how many remarks there are
 * @param examples some of what would be stored
 * @param rejects some of what would not be taken, with the reason
 * @param remarks some of the remarks
 * @param problem why the files cannot be read at all
 */
public record ImportPreview(long records, boolean complete, Map<String, Long> nodes, Map<String, Long> edges,
		long sources, Map<String, Long> knownNodes, Map<String, Long> knownEdges, long rejected,
		@Nullable Long dangling, long remarked, List<Fact> examples, List<Reject> rejects, List<Reject> remarks,
		@Nullable String problem) {

	/** Of one file. */
	private static final int MOST_RECORDS = 10_000;

	/** Of all files, since a record may become many. */
	private static final int MOST_FACTS = 200_000;

	private static final int MOST_EXAMPLES = 10;

	/**
	 * What is wrong with a record, or remarkable.
	 *
	 * @param file name of the file
	 * @param line where the record begins, from 1
	 * @param reason what is wrong or remarkable
	 */
	public record Reject(String file, long line, String reason) {
	}

	static ImportPreview of(ImportOrder order, FactReaders readers, StoredFacts stored, ImportSettings settings)
			throws IOException {
		Gathering gathering = new Gathering(new TypeLimits(stored.types(), Map.of(), settings));
		boolean complete = true;
		String problem = null;
		List<StoredFile> files = new ArrayList<>();
		try {
			for (OrderedFile ordered : order.files()) {
				StoredFiles held = StoredFiles.of(ordered.name(), ordered.path(), settings.maxSize().toBytes());
				files.addAll(held.files());
				gathering.file = ordered.name();
				held.remarks().forEach(gathering::remark);
			}
			FactReader reader = readers.of(order, files);
			for (StoredFile file : files) {
				complete &= gathering.gather(file, files, order, reader);
			}
		}
		catch (InputRefused ex) {
			problem = ex.getMessage();
			complete = false;
		}
		Long dangling = complete ? gathering.takeDangling(stored) : null;
		return new ImportPreview(gathering.all, complete, counts(gathering.nodes.values()),
				counts(gathering.edgeTypes()), gathering.sources.size(),
				gathering.known(gathering.nodes, stored.entities(gathering.nodes.keySet())),
				gathering.known(gathering.types(), stored.relationships(gathering.edges.keySet())), gathering.rejected,
				dangling, gathering.remarked, gathering.examples, gathering.rejects, gathering.remarks, problem);
	}

	private static Map<String, Long> counts(Collection<String> types) {
		return types.stream().collect(Collectors.groupingBy(type -> type, TreeMap::new, Collectors.counting()));
	}

	/** Ends the reading of a file. */
	private static final class Enough extends RuntimeException {

		private static final long serialVersionUID = 1L;

		Enough() {
			super("enough was seen", null, false, false);
		}

	}

	/** A relationship, and where it stands. */
	private record Seen(String file, long line, String type, String source, String target) {
	}

	private static final class Gathering implements FactSink {

		/** Types by id. */
		private final Map<String, String> nodes = new LinkedHashMap<>();

		private final Map<String, Seen> edges = new LinkedHashMap<>();

		private final Set<String> sources = new HashSet<>();

		private final List<Fact> examples = new ArrayList<>();

		private final List<Reject> rejects = new ArrayList<>();

		private final List<Reject> remarks = new ArrayList<>();

		private String file = "";

		private long line;

		private long ofFile;

		private long all;

		private long rejected;

		private long remarked;

		private final TypeLimits types;

		Gathering(TypeLimits types) {
			this.types = types;
		}

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

		/** Relationships without an end are rejected, as the import would. */
		long takeDangling(StoredFacts stored) {
			Set<String> ends = new HashSet<>();
			this.edges.values().forEach(edge -> {
				ends.add(edge.source());
				ends.add(edge.target());
			});
			ends.removeAll(this.nodes.keySet());
			ends.removeAll(stored.entities(ends));
			Map<String, Seen> dangling = new LinkedHashMap<>(this.edges);
			dangling.values().removeIf(edge -> !ends.contains(edge.source()) && !ends.contains(edge.target()));
			dangling.forEach((id, edge) -> {
				this.edges.remove(id);
				String missing = ends.contains(edge.source()) ? edge.source() : edge.target();
				reject(edge.file(), edge.line(), "edge '%s': there is no entity '%s'".formatted(id, missing));
			});
			return dangling.size();
		}

		List<String> edgeTypes() {
			return this.edges.values().stream().map(Seen::type).toList();
		}

		Map<String, String> types() {
			Map<String, String> types = new HashMap<>();
			this.edges.forEach((id, edge) -> types.put(id, edge.type()));
			return types;
		}

		Map<String, Long> known(Map<String, String> types, Set<String> known) {
			return counts(known.stream().map(id -> types.getOrDefault(id, "")).toList());
		}

		@Override
		public void record(long line, Supplier<String> text) {
			if (this.ofFile == MOST_RECORDS || this.nodes.size() + this.edges.size() >= MOST_FACTS) {
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
			String problem = problems.isEmpty() ? this.types.problem(fact) : String.join("; ", problems);
			if (problem != null) {
				reject("'%s': %s".formatted(FactRules.cut(fact.id()), problem));
				return;
			}
			switch (fact) {
				case SourceFact source -> this.sources.add(source.id());
				case NodeFact node -> this.nodes.put(node.id(), node.type());
				case EdgeFact edge -> this.edges.put(edge.id(),
						new Seen(this.file, this.line, edge.type(), edge.source(), edge.target()));
			}
			if (this.examples.size() < MOST_EXAMPLES) {
				this.examples.add(fact);
			}
		}

		@Override
		public void reject(String reason) {
			reject(this.file, this.line, reason);
		}

		private void reject(String file, long line, String reason) {
			this.rejected++;
			if (this.rejects.size() < MOST_EXAMPLES) {
				this.rejects.add(new Reject(file, line, reason));
			}
		}

		@Override
		public void remark(String remark) {
			this.remarked++;
			if (this.remarks.size() < MOST_EXAMPLES) {
				this.remarks.add(new Reject(this.file, this.line, remark));
			}
		}

	}

}
