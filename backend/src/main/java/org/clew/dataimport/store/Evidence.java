package org.clew.dataimport.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.clew.dataimport.fact.ClaimFact;
import org.clew.database.Statement;
import org.clew.database.WriteTransaction;
import org.clew.graph.Nature;

/**
 * The claims of a batch. What those of one thing amount to is kept at it, so that a
 * subgraph is read without them.
 */
final class Evidence {

	private static final Statement KNOWN = new Statement("known claims", """
			UNWIND $ids AS id
			MATCH (claim:Claim {id: id})
			RETURN id""");

	private static final Statement CREATE = new Statement("new claims", """
			UNWIND $rows AS row
			MATCH (source:Source {id: row.source})
			UNWIND row.claims AS properties
			CREATE (claim:Claim)-[:IN]->(source)
			SET claim = properties""");

	/** By the source that they are made in, which is looked for once. */
	private final Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();

	private final Set<String> known;

	private final ImportStamp stamp;

	/**
	 * @param stored what is in the database already, and may have some of its claims
	 */
	Evidence(WriteTransaction transaction, ImportStamp stamp, Collection<Gathered> stored) {
		this.stamp = stamp;
		List<String> ids = stored.stream().flatMap(each -> each.claims().keySet().stream()).toList();
		this.known = ids.isEmpty() ? Set.of()
				: new HashSet<>(transaction.read(KNOWN, Map.of("ids", ids), row -> row.get("id").asString()));
	}

	/**
	 * Takes the claims of a thing that are new.
	 * @param about what else is kept at each claim
	 * @param before what is stored at the thing, or nothing
	 * @return what has to be kept at the thing of its claims, old and new
	 */
	Map<String, Object> add(Gathered gathered, Map<String, Object> about, Map<String, Object> before) {
		long count = (before.get("claims") instanceof Number claims) ? claims.longValue() : 0;
		Object sources = before.get("sources");
		Nature nature = (before.get("nature") instanceof String stored) ? Nature.of(stored) : null;
		for (Map.Entry<String, ClaimFact> entry : gathered.claims().entrySet()) {
			if (this.known.contains(entry.getKey())) {
				continue;
			}
			ClaimFact claim = entry.getValue();
			this.rows.computeIfAbsent(claim.source(), source -> new ArrayList<>())
				.add(row(gathered.id(), entry.getKey(), claim, about));
			count++;
			sources = Properties.united(sources, claim.source());
			Nature of = claim.natureOrFact();
			nature = (nature == null || of.compareTo(nature) < 0) ? of : nature;
		}
		return (nature == null) ? Map.of()
				: Map.of("claims", count, "sources", (sources != null) ? sources : List.of(), "nature", nature.value());
	}

	private Map<String, Object> row(String subject, String id, ClaimFact claim, Map<String, Object> about) {
		Map<String, Object> row = new HashMap<>(about);
		row.put("id", id);
		row.put("subject", subject);
		row.put("locator", claim.locator());
		row.put("nature", claim.natureOrFact().value());
		row.put("import", this.stamp.id());
		row.put("dataset", this.stamp.dataset());
		if (claim.statedBy() != null) {
			row.put("statedBy", claim.statedBy());
		}
		if (claim.assertion() != null) {
			row.put("assertion", claim.assertion());
		}
		if (claim.quotation() != null) {
			row.put("quotation", claim.quotation());
		}
		return row;
	}

	/** Stores them, and tells how many there are. */
	int write(WriteTransaction transaction) {
		if (!this.rows.isEmpty()) {
			transaction.write(CREATE,
					Map.of("rows",
							this.rows.entrySet()
								.stream()
								.map(entry -> Map.of("source", entry.getKey(), "claims", entry.getValue()))
								.toList()));
		}
		return this.rows.values().stream().mapToInt(List::size).sum();
	}

}
