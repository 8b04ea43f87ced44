package org.clew.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;

import org.clew.benchmark.graph.GraphShape;
import org.clew.benchmark.process.Memory;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.unit.DataSize;

/**
 * What is measured; the defaults are in the {@code benchmark} profile of the build.
 *
 * @param seed of the graph and of what is asked
 * @param entities number of entities; 5.6 times as many relationships
 * @param claims share of the facts whose claims are stored, 0 to 1
 * @param questions how many pairs and entities are asked about
 * @param slowQuestions how many pairs where each takes seconds
 * @param warmUp how long the same is asked before warm times are taken
 * @param load how long 64 clients ask
 * @param heap of each measured process
 * @param pageCache of each measured process
 * @param parts what to measure; a report is only written of everything
 * @param work directory for the graph and all else that need not be kept
 * @param docs directory of the report
 * @param jar Clew
 * @param openStates directory with the data that is imported
 * @param server file that holds the class path of the Neo4j server
 */
record Options(long seed, int entities, double claims, int questions, int slowQuestions, Duration warmUp, Duration load,
		DataSize heap, DataSize pageCache, List<Part> parts, Path work, Path docs, Path jar, Path openStates,
		Path server) {

	/** The size that a report in the repository is about. */
	private static final int FULL = 1_000_000;

	private static final double RELATIONSHIPS = 5.6;

	enum Part {

		PATHS, NEIGHBOURHOODS, LOAD, PEERS, IMPORTS, STARTS

	}

	static Options of(String... arguments) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
		return Binder.get(environment).bindOrCreate("benchmark", Options.class);
	}

	GraphShape shape() {
		return new GraphShape(this.seed, this.entities, (int) (this.entities * RELATIONSHIPS), this.claims);
	}

	Memory memory() {
		return new Memory(this.heap, this.pageCache);
	}

	boolean measures(Part part) {
		return this.parts.contains(part);
	}

	/** Whether nothing is measured for which the large graph is needed. */
	boolean measuresWithoutGraph() {
		return !this.parts.isEmpty() && EnumSet.of(Part.IMPORTS, Part.STARTS).containsAll(this.parts);
	}

	/** All that the report on paths and neighbourhoods is about. */
	boolean measuresEverything() {
		return this.parts.containsAll(List.of(Part.PATHS, Part.NEIGHBOURHOODS, Part.LOAD, Part.PEERS));
	}

	/** A trial on a smaller graph does not replace the report. */
	Path reportDirectory() {
		return (this.entities >= FULL) ? this.docs : this.work.resolve("docs");
	}

}
