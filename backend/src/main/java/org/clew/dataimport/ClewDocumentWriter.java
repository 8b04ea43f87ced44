package org.clew.dataimport;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.clew.database.GraphWriter;
import org.clew.database.GraphWriter.Write;
import org.clew.database.SchemaMigrations;
import org.clew.database.Statement;
import org.clew.database.Statements;
import org.clew.dataimport.fact.ClaimFact;
import org.clew.dataimport.fact.EdgeFact;
import org.clew.dataimport.fact.NodeFact;
import org.clew.dataimport.fact.SourceFact;
import org.clew.entity.SearchName;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Stores a document: all of it or nothing, and nothing new where it is stored already.
 */
@Component
class ClewDocumentWriter {

	private final GraphWriter writer;

	private final Statement dataset;

	private final Statement sources;

	private final Statement entities;

	private final Statement relationships;

	private final Statement claims;

	private final Statement entityEvidence;

	private final Statement relationshipEvidence;

	/**
	 * @param schema named so that the constraints are there before the first write
	 */
	ClewDocumentWriter(GraphWriter writer, Statements statements, SchemaMigrations schema) {
		this.writer = writer;
		this.dataset = statements.load("writes/dataset");
		this.sources = statements.load("writes/sources");
		this.entities = statements.load("writes/entities");
		this.relationships = statements.load("writes/relationships");
		this.claims = statements.load("writes/claims");
		this.entityEvidence = statements.load("writes/entity-evidence");
		this.relationshipEvidence = statements.load("writes/relationship-evidence");
	}

	/**
	 * @throws IllegalArgumentException if the document breaks a rule; the message has a
	 * line for each
	 */
	void write(ClewDocument document) {
		List<String> problems = ClewDocumentRules.problems(document);
		if (!problems.isEmpty()) {
			throw new IllegalArgumentException(String.join("\n", problems));
		}
		List<Map<String, Object>> entityRows = document.nodes().stream().map(ClewDocumentWriter::entityRow).toList();
		List<Map<String, Object>> relationshipRows = document.edges()
			.stream()
			.map(ClewDocumentWriter::relationshipRow)
			.toList();
		List<Map<String, Object>> claimRows = new ArrayList<>();
		document.nodes()
			.forEach(node -> claimRows.addAll(claimRows(node.id(), Map.of("kind", "entity"), node.claims())));
		document.edges()
			.forEach(edge -> claimRows.addAll(claimRows(edge.id(),
					Map.of("kind", "edge", "type", edge.type(), "start", edge.source(), "end", edge.target()),
					edge.claims())));
		String dataset = document.dataset().id();
		this.writer.write(List.of(new Write(this.dataset, Map.of("id", dataset, "title", document.dataset().title())),
				new Write(this.sources,
						Map.of("rows", document.sources().stream().map(ClewDocumentWriter::sourceRow).toList())),
				new Write(this.entities, Map.of("rows", entityRows, "dataset", dataset)),
				new Write(this.relationships, Map.of("rows", relationshipRows, "dataset", dataset)),
				new Write(this.claims, Map.of("rows", claimRows)),
				new Write(this.entityEvidence, Map.of("rows", entityRows)),
				new Write(this.relationshipEvidence, Map.of("rows", relationshipRows))));
	}

	private static Map<String, Object> sourceRow(SourceFact source) {
		Map<String, Object> properties = new HashMap<>();
		properties.put("title", source.title());
		put(properties, "publisher", source.publisher());
		put(properties, "publishedOn", source.publishedOn());
		put(properties, "url", source.url());
		put(properties, "retrievedOn", source.retrievedOn());
		put(properties, "licence", source.licence());
		return Map.of("id", source.id(), "properties", properties);
	}

	private static Map<String, Object> entityRow(NodeFact node) {
		List<String> aliases = (node.aliases() != null) ? node.aliases() : List.of();
		Set<String> searchNames = new LinkedHashSet<>();
		searchNames.add(SearchName.of(node.name()));
		aliases.forEach(alias -> searchNames.add(SearchName.of(alias)));
		Map<String, Object> properties = properties(node.properties(), node.from(), node.to());
		properties.put("name", node.name());
		properties.put("aliases", aliases);
		properties.put("searchNames", List.copyOf(searchNames));
		return Map.of("id", node.id(), "type", node.type(), "properties", properties);
	}

	private static Map<String, Object> relationshipRow(EdgeFact edge) {
		Map<String, Object> properties = properties(edge.properties(), edge.from(), edge.to());
		put(properties, "role", edge.role());
		return Map.of("id", edge.id(), "type", edge.type(), "source", edge.source(), "target", edge.target(),
				"properties", properties);
	}

	private static Map<String, Object> properties(@Nullable Map<String, Object> given, @Nullable String from,
			@Nullable String to) {
		Map<String, Object> properties = new HashMap<>((given != null) ? given : Map.of());
		put(properties, "from", from);
		put(properties, "to", to);
		return properties;
	}

	private static List<Map<String, Object>> claimRows(String subject, Map<String, Object> about,
			@Nullable List<ClaimFact> claims) {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (ClaimFact claim : (claims != null) ? claims : List.<ClaimFact>of()) {
			Map<String, Object> properties = new HashMap<>(about);
			properties.put("subject", subject);
			properties.put("locator", claim.locator());
			properties.put("nature", claim.natureOrFact().value());
			put(properties, "statedBy", claim.statedBy());
			put(properties, "assertion", claim.assertion());
			put(properties, "quotation", claim.quotation());
			rows.add(Map.of("id", claimId(subject, claim), "source", claim.source(), "properties", properties));
		}
		return rows;
	}

	/** The same claim has the same id at every import. */
	private static String claimId(String subject, ClaimFact claim) {
		String content = String.join("\n", subject, claim.source(), claim.locator(), String.valueOf(claim.statedBy()),
				String.valueOf(claim.assertion()));
		return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString();
	}

	private static void put(Map<String, Object> properties, String name, @Nullable String value) {
		if (value != null) {
			properties.put(name, value);
		}
	}

}
