package org.clew.benchmark.contender;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.core.io.ClassPathResource;

/**
 * The Cypher that the peers run.
 */
public final class Statements {

	public static final String SHORTEST_PATH = load("shortest-path");

	public static final String WITHOUT_COUNTRIES = load("shortest-path-without-countries");

	public static final String SHORTEST_5 = load("shortest-5");

	public static final String BELOW_A_DEGREE = load("any-shortest-below-a-degree");

	/** All neighbours of an entity that has few. */
	public static final String NEIGHBOURS = load("neighbours");

	private Statements() {
	}

	private static String load(String name) {
		try (InputStream stream = new ClassPathResource("benchmark/" + name + ".cypher").getInputStream()) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Some neighbours of a hub by each type and direction, and how many there are: the
	 * way that does not read the whole hub.
	 */
	public static String neighboursOfHub(List<String> types) {
		String branches = types.stream()
			.flatMap(type -> Stream.of("(entity)-[relationship:%s]->(other)".formatted(type),
					"(entity)<-[relationship:%s]-(other)".formatted(type)))
			.map(pattern -> """
					  MATCH %s
					  RETURN relationship, other
					  LIMIT 25
					""".formatted(pattern))
			.collect(Collectors.joining("  UNION ALL\n"));
		String totals = types.stream()
			.map(type -> "%1$s: [COUNT { (entity)-[:%1$s]->() }, COUNT { (entity)<-[:%1$s]-() }]".formatted(type))
			.collect(Collectors.joining(", "));
		return """
				MATCH (entity:Entity {id: $id})
				WITH entity, {%s} AS totals
				CALL (entity) {
				%s}
				RETURN entity, totals, relationship, other, COUNT { (other)--() } AS degree
				""".formatted(totals, branches);
	}

}
