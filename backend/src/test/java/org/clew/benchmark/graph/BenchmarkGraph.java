package org.clew.benchmark.graph;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A generated graph in a data directory of Clew's.
 */
public final class BenchmarkGraph {

	private static final String SECONDS = "seconds";

	private final GraphShape shape;

	private final Population population;

	private final Topology topology;

	private final Path data;

	private BenchmarkGraph(GraphShape shape, Path data) {
		this.shape = shape;
		this.population = new Population(shape);
		this.topology = Topology.of(shape);
		this.data = data;
	}

	/** Brings the schema of a new store up to date, and waits for its indexes. */
	@FunctionalInterface
	public interface FirstStart {

		void on(Path data) throws IOException, InterruptedException;

	}

	/** Two different entities, by number. */
	public record Pair(int from, int to) {
	}

	/**
	 * Takes the graph that is in a directory already, or builds it there.
	 */
	public static BenchmarkGraph at(Path directory, GraphShape shape, FirstStart firstStart)
			throws IOException, InterruptedException {
		BenchmarkGraph graph = new BenchmarkGraph(shape, directory.resolve("data"));
		if (!Files.exists(directory.resolve("built.properties"))) {
			delete(directory);
			graph.build(directory, firstStart);
		}
		return graph;
	}

	private void build(Path directory, FirstStart firstStart) throws IOException, InterruptedException {
		long begin = System.nanoTime();
		Path files = Files.createDirectories(directory.resolve("files"));
		Files.createDirectories(this.data);
		try (ImportFiles sink = new ImportFiles(files, this.shape, this.population)) {
			new GraphGenerator(this.shape).generate(sink);
		}
		BulkImport.run(files, this.data);
		delete(files);
		firstStart.on(this.data);
		Properties built = new Properties();
		built.setProperty(SECONDS, Long.toString((System.nanoTime() - begin) / 1_000_000_000));
		try (Writer writer = Files.newBufferedWriter(directory.resolve("built.properties"))) {
			built.store(writer, null);
		}
	}

	private static void delete(Path directory) throws IOException {
		if (Files.exists(directory)) {
			try (Stream<Path> files = Files.walk(directory)) {
				for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(file);
				}
			}
		}
	}

	/** The {@code clew.data-dir}. */
	public Path data() {
		return this.data;
	}

	public GraphShape shape() {
		return this.shape;
	}

	public Topology topology() {
		return this.topology;
	}

	public String id(int entity) {
		return this.population.id(entity);
	}

	/** How long it took to build, in seconds. */
	public long buildSeconds() throws IOException {
		Properties built = new Properties();
		try (Reader reader = Files.newBufferedReader(this.data.resolveSibling("built.properties"))) {
			built.load(reader);
		}
		return Long.parseLong(built.getProperty(SECONDS));
	}

	public long storeBytes() throws IOException {
		try (Stream<Path> files = Files.walk(this.data)) {
			return files.filter(Files::isRegularFile).mapToLong(BenchmarkGraph::size).sum();
		}
	}

	private static long size(Path file) {
		try {
			return Files.size(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public List<String> relationshipTypes() {
		return Stream.concat(Families.WITH_COUNTRIES.stream(), Families.AMONG_OTHERS.stream())
			.map(Family::type)
			.distinct()
			.sorted()
			.toList();
	}

	/** Random pairs of people: the same for the same seed. */
	public List<Pair> pairsOfPeople(int number, long seed) {
		SplittableRandom random = new SplittableRandom(seed);
		Population.Block people = this.population.block(EntityType.PERSON);
		return Stream
			.generate(() -> new Pair(people.first() + random.nextInt(people.size()),
					people.first() + random.nextInt(people.size())))
			.filter(pair -> pair.from() != pair.to())
			.limit(number)
			.toList();
	}

	/** Random entities of about 50 relationships. */
	public List<Integer> smallNodes(int number, long seed) {
		IntPredicate small = entity -> Math.abs(this.topology.degree(entity) - 50) <= 5;
		int[] all = IntStream.range(0, this.topology.size()).filter(small).toArray();
		SplittableRandom random = new SplittableRandom(seed);
		return Stream.generate(() -> all[random.nextInt(all.length)]).limit(number).toList();
	}

	/** The countries, largest first. */
	public List<Integer> hubs() {
		int first = this.population.block(EntityType.COUNTRY).first();
		return IntStream.range(first, first + GraphShape.COUNTRIES).boxed().toList();
	}

}
