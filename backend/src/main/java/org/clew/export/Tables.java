package org.clew.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.clew.export.GraphContent.Supported;
import org.clew.graph.Edge;
import org.clew.graph.Node;
import org.clew.source.Claim;
import org.clew.source.Source;
import org.jspecify.annotations.Nullable;

/**
 * A graph as four tables: nodes, relationships, sources and claims. Their headers are
 * those of Neo4j's own bulk import, and name each column once.
 *
 * @see <a href="https://neo4j.com/docs/operations-manual/current/import/">neo4j-admin
 * database import, CSV header format</a>
 */
final class Tables {

	/**
	 * Stands between the members of a list, and in none of them: the picture of the
	 * control character that separates units, since spreadsheets show it, a workbook may
	 * hold it, and the bulk import takes one character for this and no way to escape it.
	 */
	private static final char BETWEEN_MEMBERS = '\u241F';

	private static final char REPLACEMENT = '\uFFFD';

	/** A name of a property that the bulk import takes for nothing but a name. */
	private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.-]+");

	private static final List<String> SOURCES = List.of("id:ID(Source)", ":LABEL", "title", "publisher", "publishedOn",
			"url", "retrievedOn", "licence");

	private static final List<String> CLAIMS = List.of(":LABEL", "subject", "kind", "type", "start", "end", "source",
			"locator", "nature", "statedBy", "assertion", "quotation");

	private Tables() {
	}

	/** What takes the tables, one after the other. */
	interface Target {

		/** Begins a table, which ends where the next begins. */
		void table(String name, List<String> headers) throws IOException;

		/** A row: text, numbers, truth values and lists of them. */
		void row(List<? extends @Nullable Object> cells) throws IOException;

	}

	static void write(GraphContent graph, Target target) throws IOException {
		Columns ofNodes = Attributes.ofNodes(graph.nodeProperties());
		target.table("nodes", headers(List.of("id:ID"), ":LABEL", ofNodes));
		graph.nodes(node -> target.row(row(List.of(node.id()), ofNodes.row(Attributes.values(node)))));
		Columns ofEdges = Attributes.ofEdges(graph.edgeProperties());
		target.table("relationships", headers(List.of("id", ":START_ID", ":END_ID"), ":TYPE", ofEdges));
		graph.edges(edge -> target
			.row(row(List.of(edge.id(), edge.source(), edge.target()), ofEdges.row(Attributes.values(edge)))));
		target.table("sources", SOURCES);
		graph.sources(source -> target.row(row(source)));
		target.table("claims", CLAIMS);
		graph.supportedNodes(node -> writeClaims(node, target));
		graph.supportedEdges(edge -> writeEdgeClaims(edge, target));
	}

	private static void writeClaims(Supported<Node> node, Target target) throws IOException {
		for (Claim claim : node.claims()) {
			target.row(row(claim, node.fact().id(), "entity", null, null, null));
		}
	}

	private static void writeEdgeClaims(Supported<Edge> supported, Target target) throws IOException {
		Edge edge = supported.fact();
		for (Claim claim : supported.claims()) {
			target.row(row(claim, edge.id(), "edge", edge.type(), edge.source(), edge.target()));
		}
	}

	/**
	 * The first of the columns is the type, which the bulk import knows by its own name.
	 */
	private static List<String> headers(List<String> keys, String type, Columns columns) throws IOException {
		List<String> headers = new ArrayList<>(keys);
		for (String name : columns.names()) {
			headers.add(name.equals("type") ? type : header(name) + suffix(name, columns.kind(name)));
		}
		return headers;
	}

	/**
	 * A name as a header can hold it: the bulk import takes what is in braces for
	 * options, drops it from the name, and reads no line break in a header.
	 */
	private static String header(String name) {
		return name.replace('{', '\uFF5B').replace('}', '\uFF5D').replaceAll("\\R", "\u2424");
	}

	private static String suffix(String name, ValueKind kind) {
		return name.equals("degree") ? ":IGNORE" : switch (kind) {
			case BOOLEAN -> ":boolean";
			case INTEGER -> ":long";
			case DECIMAL -> ":double";
			case LIST -> ":string[]";
			case TEXT -> PLAIN.matcher(name).matches() ? "" : ":string";
		};
	}

	/** A cell as text: the members of a list behind each other, {@code A␟B}. */
	static String text(Object cell) {
		return (cell instanceof Collection<?> items) ? items.stream()
			.map(item -> String.valueOf(item).replace(BETWEEN_MEMBERS, REPLACEMENT))
			.collect(Collectors.joining(String.valueOf(BETWEEN_MEMBERS))) : cell.toString();
	}

	private static List<@Nullable Object> row(List<String> keys, @Nullable Object[] values) {
		List<@Nullable Object> row = new ArrayList<>(keys);
		row.addAll(Arrays.asList(values));
		return row;
	}

	private static List<@Nullable Object> row(Source source) {
		return Arrays.asList(source.id(), "Source", source.title(), source.publisher(), source.publishedOn(),
				source.url(), source.retrievedOn(), source.licence());
	}

	private static List<@Nullable Object> row(Claim claim, String subject, String kind, @Nullable String type,
			@Nullable String start, @Nullable String end) {
		return Arrays.asList("Claim", subject, kind, type, start, end, claim.source().id(), claim.locator(),
				claim.nature().value(), claim.statedBy(), claim.assertion(), claim.quotation());
	}

}
