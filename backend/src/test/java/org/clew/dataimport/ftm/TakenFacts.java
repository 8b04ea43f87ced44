package org.clew.dataimport.ftm;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import org.clew.database.GraphRecords;
import org.clew.dataimport.fact.ClaimFact;
import org.clew.dataimport.fact.EdgeFact;
import org.clew.dataimport.fact.Fact;
import org.clew.dataimport.fact.FactReader;
import org.clew.dataimport.fact.FactSink;
import org.clew.dataimport.fact.NodeFact;
import org.clew.dataimport.fact.ReadingContext;
import org.clew.dataimport.fact.SourceFact;
import org.clew.dataimport.input.ImportFile;
import org.clew.graph.Edge;
import org.clew.graph.Evidence;
import org.clew.graph.Nature;
import org.clew.graph.Node;
import org.clew.graph.PartialDate;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Takes facts as the database does: lists are united, other values replaced. It checks
 * each against the rules that all imports have.
 */
public final class TakenFacts implements FactSink {

	private static final SourceFact FILE = new SourceFact("the-file", "A file", null, null, null, null, null);

	final Map<String, Node> nodes = new LinkedHashMap<>();

	final Map<String, Edge> edges = new LinkedHashMap<>();

	final Map<String, SourceFact> sources = new LinkedHashMap<>(Map.of(FILE.id(), FILE));

	final Map<String, List<ClaimFact>> claims = new LinkedHashMap<>();

	final List<String> rejects = new ArrayList<>();

	final List<String> remarks = new ArrayList<>();

	private long line;

	/** The facts of a file of these lines. */
	public static TakenFacts of(String... lines) {
		return of(Integer.MAX_VALUE, lines);
	}

	static TakenFacts of(int remembered, String... lines) {
		TakenFacts taken = new TakenFacts();
		try {
			ImportFile file = file(String.join("\n", lines));
			new FtmFactReader(remembered).read(file, new ReadingContext("test", FILE, "test-", List.of(file)), taken);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		return taken;
	}

	/** The facts of an import of these files. */
	static TakenFacts ofFiles(String... texts) {
		TakenFacts taken = new TakenFacts();
		List<ImportFile> files = Arrays.stream(texts).map(TakenFacts::file).toList();
		FactReader reader = new FtmFactReader().forOneImport();
		try {
			for (ImportFile file : files) {
				taken.line = 0;
				reader.read(file, new ReadingContext("test", FILE, "test-", files), taken);
			}
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		return taken;
	}

	static ImportFile file(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		return new ImportFile() {

			@Override
			public String name() {
				return "test.ftm.json";
			}

			@Override
			public InputStream open() {
				return new ByteArrayInputStream(bytes);
			}

		};
	}

	public List<String> rejects() {
		return this.rejects;
	}

	public List<String> remarks() {
		return this.remarks;
	}

	public Map<String, Node> nodes() {
		return this.nodes;
	}

	public Map<String, Edge> edges() {
		return this.edges;
	}

	Node node(String id) {
		return Objects.requireNonNull(this.nodes.get(id), id);
	}

	Edge edge(String id) {
		return Objects.requireNonNull(this.edges.get(id), id);
	}

	List<ClaimFact> claims(String id) {
		return Objects.requireNonNull(this.claims.get(id), id);
	}

	@Override
	public void record(long line, Supplier<String> text) {
		assertThat(line).isGreaterThanOrEqualTo(this.line);
		this.line = line;
	}

	@Override
	public void fact(Fact fact) {
		switch (fact) {
			case SourceFact source -> source(source);
			case NodeFact node -> node(node);
			case EdgeFact edge -> edge(edge);
		}
	}

	@Override
	public void reject(String reason) {
		this.rejects.add(reason);
	}

	@Override
	public void remark(String remark) {
		this.remarks.add(remark);
	}

	private void source(SourceFact source) {
		assertThat(source.id()).isNotBlank();
		assertThat(source.title()).isNotBlank();
		this.sources.put(source.id(), source);
	}

	private void node(NodeFact fact) {
		assertThat(fact.type()).matches("[A-Z][A-Za-z0-9]*");
		assertThat(fact.name()).isNotBlank();
		checked(fact.id(), fact.from(), fact.to(), fact.claims());
		Node before = this.nodes.get(fact.id());
		if (before != null) {
			assertThat(fact.type()).as("type of " + fact.id()).isEqualTo(before.type());
		}
		List<String> aliases = (fact.aliases() != null) ? fact.aliases() : List.of();
		this.nodes.put(fact.id(),
				new Node(fact.id(), fact.type(), fact.name(), aliases,
						merged((before != null) ? before.properties() : Map.of(), fact.properties()),
						(fact.from() != null || before == null) ? fact.from() : before.from(),
						(fact.to() != null || before == null) ? fact.to() : before.to(), 0, evidence(fact.claims()),
						List.of("test")));
	}

	private void edge(EdgeFact fact) {
		assertThat(fact.type()).matches("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
		checked(fact.id(), fact.from(), fact.to(), fact.claims());
		Edge before = this.edges.get(fact.id());
		if (before != null) {
			assertThat(List.of(fact.type(), fact.source(), fact.target()))
				.isEqualTo(List.of(before.type(), before.source(), before.target()));
		}
		this.edges.put(fact.id(),
				new Edge(fact.id(), fact.type(), fact.source(), fact.target(), fact.role(),
						merged((before != null) ? before.properties() : Map.of(), fact.properties()), fact.from(),
						fact.to(), evidence(fact.claims())));
	}

	private void checked(String id, @Nullable String from, @Nullable String to, @Nullable List<ClaimFact> claims) {
		assertThat(id).isNotBlank();
		if (from != null && to != null) {
			assertThat(PartialDate.parse(from).earliest()).isBeforeOrEqualTo(PartialDate.parse(to).latest());
		}
		assertThat(claims).isNotEmpty()
			.allSatisfy(claim -> assertThat(this.sources).containsKey(claim.source()))
			.allSatisfy(claim -> assertThat(claim.locator()).isNotBlank());
		this.claims.put(id, Objects.requireNonNull(claims));
	}

	private static Evidence evidence(@Nullable List<ClaimFact> claims) {
		List<String> sources = Objects.requireNonNull(claims).stream().map(ClaimFact::source).toList();
		return new Evidence(sources.size(), sources, Nature.FACT);
	}

	private static Map<String, Object> merged(Map<String, Object> before, @Nullable Map<String, Object> now) {
		Map<String, Object> merged = new LinkedHashMap<>(before);
		Objects.requireNonNull(now).forEach((key, value) -> {
			assertThat(GraphRecords.isOwn(key)).as(key).isFalse();
			assertThat(key).isNotBlank();
			if (value instanceof List<?> list) {
				assertThat(list).isNotEmpty().allMatch(String.class::isInstance).doesNotHaveDuplicates();
				Set<Object> united = new LinkedHashSet<>(
						(before.get(key) instanceof List<?> values) ? values : List.of());
				united.addAll(list);
				merged.put(key, List.copyOf(united));
			}
			else {
				assertThat(value).isInstanceOfAny(String.class, Long.class, Double.class, Boolean.class);
				merged.put(key, value);
			}
		});
		return merged;
	}

}
