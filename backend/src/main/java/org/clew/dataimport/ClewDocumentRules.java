package org.clew.dataimport;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.clew.database.GraphRecords;
import org.clew.dataimport.fact.ClaimFact;
import org.clew.dataimport.fact.EdgeFact;
import org.clew.dataimport.fact.NodeFact;
import org.clew.dataimport.fact.SourceFact;
import org.clew.graph.PartialDate;
import org.clew.schema.SchemaTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a document must satisfy before any of it is stored: unique ids, references that
 * resolve, dates that exist, and evidence for every fact.
 */
final class ClewDocumentRules {

	private static final Pattern NODE_TYPE = Pattern.compile("[A-Z][A-Za-z0-9]*");

	private static final Pattern EDGE_TYPE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

	private final List<String> problems = new ArrayList<>();

	private final Set<String> sources = new HashSet<>();

	private ClewDocumentRules() {
	}

	/** What is wrong, a line each; empty if nothing is. */
	static List<String> problems(ClewDocument document) {
		return new ClewDocumentRules().check(document);
	}

	private List<String> check(ClewDocument document) {
		if (!document.format().equals("clew") || document.version() != 1) {
			this.problems.add("the document is not in the format clew, version 1");
		}
		for (SourceFact source : document.sources()) {
			unique(this.sources, "source", source.id());
			date("source " + source.id(), "publishedOn", source.publishedOn());
			date("source " + source.id(), "retrievedOn", source.retrievedOn());
		}
		Set<String> nodes = new HashSet<>();
		for (NodeFact node : document.nodes()) {
			String where = "node " + node.id();
			unique(nodes, "node", node.id());
			type(where, node.type(), NODE_TYPE);
			if (SchemaTypes.isReserved(node.type())) {
				this.problems.add("%s: the type %s is taken".formatted(where, node.type()));
			}
			fact(where, node.from(), node.to(), node.properties(), node.claims());
		}
		Set<String> edges = new HashSet<>();
		for (EdgeFact edge : document.edges()) {
			String where = "edge " + edge.id();
			unique(edges, "edge", edge.id());
			type(where, edge.type(), EDGE_TYPE);
			if (SchemaTypes.isReserved(edge.type())) {
				this.problems.add("%s: the type %s is taken".formatted(where, edge.type()));
			}
			for (String end : List.of(edge.source(), edge.target())) {
				if (!nodes.contains(end)) {
					this.problems.add(where + ": there is no node " + end);
				}
			}
			fact(where, edge.from(), edge.to(), edge.properties(), edge.claims());
		}
		return this.problems;
	}

	private void fact(String where, @Nullable String from, @Nullable String to,
			@Nullable Map<String, Object> properties, @Nullable List<ClaimFact> claims) {
		PartialDate begin = date(where, "from", from);
		PartialDate end = date(where, "to", to);
		if (begin != null && end != null && begin.earliest().isAfter(end.latest())) {
			this.problems.add("%s: it ends (%s) before it begins (%s)".formatted(where, to, from));
		}
		if (properties != null) {
			properties.keySet()
				.stream()
				.filter(GraphRecords::isOwn)
				.forEach(name -> this.problems.add("%s: the property name %s is taken".formatted(where, name)));
		}
		if (claims == null || claims.isEmpty()) {
			this.problems.add(where + ": has no evidence");
			return;
		}
		for (ClaimFact claim : claims) {
			if (!this.sources.contains(claim.source())) {
				this.problems.add(where + ": there is no source " + claim.source());
			}
			if (claim.locator().isBlank()) {
				this.problems.add(where + ": a claim says nowhere where in its source it stands");
			}
		}
	}

	private void unique(Set<String> ids, String kind, String id) {
		if (id.isBlank() || !ids.add(id)) {
			this.problems.add("%s '%s': the id is empty or used twice".formatted(kind, id));
		}
	}

	private void type(String where, String type, Pattern form) {
		if (!form.matcher(type).matches()) {
			this.problems.add("%s: the type '%s' does not have the form %s".formatted(where, type, form));
		}
	}

	private @Nullable PartialDate date(String where, String field, @Nullable String text) {
		if (text == null) {
			return null;
		}
		try {
			return PartialDate.parse(text);
		}
		catch (IllegalArgumentException ex) {
			this.problems.add("%s: %s %s".formatted(where, field, ex.getMessage()));
			return null;
		}
	}

}
