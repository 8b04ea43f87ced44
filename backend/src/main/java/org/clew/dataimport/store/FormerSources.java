package org.clew.dataimport.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.clew.database.Statement;
import org.clew.database.WriteTransaction;
import org.clew.dataimport.fact.ClaimFact;
import org.clew.dataimport.fact.EdgeFact;
import org.clew.dataimport.fact.NodeFact;
import org.clew.dataimport.fact.SourceFact;
import org.clew.dataimport.value.ContentIds;
import org.jspecify.annotations.Nullable;

/**
 * Pages of the web that an earlier version stored under another id. They keep it, so that
 * one page stays one source. For one import, since a source may be told in an earlier
 * batch than what rests on it.
 */
public final class FormerSources {

	private static final Statement KNOWN = new Statement("sources under a former id", """
			UNWIND $rows AS row
			MATCH (source:Source)
			WHERE source.id IN row.former
			  AND NOT EXISTS { (:Source {id: row.id}) }
			RETURN row.id AS id, min(source.id) AS known""");

	private final Map<String, String> known = new HashMap<>();

	/** The same facts with the sources that the database knows under another id. */
	List<Origin> called(WriteTransaction transaction, List<Origin> facts) {
		find(transaction, facts);
		return this.known.isEmpty() ? facts : facts.stream().map(this::called).toList();
	}

	private void find(WriteTransaction transaction, List<Origin> facts) {
		Map<String, List<String>> former = new HashMap<>();
		for (Origin origin : facts) {
			if (origin.fact() instanceof SourceFact source && source.url() != null
					&& source.id().equals(ContentIds.ofAddress(source.url()))) {
				former.put(source.id(), ContentIds.formerIdsOfAddress(source.url()));
			}
		}
		if (!former.isEmpty()) {
			transaction.read(KNOWN,
					Map.of("rows",
							former.entrySet()
								.stream()
								.map(each -> Map.of("id", each.getKey(), "former", each.getValue()))
								.toList()),
					row -> this.known.put(row.get("id").asString(), row.get("known").asString()));
		}
	}

	private Origin called(Origin origin) {
		return switch (origin.fact()) {
			case SourceFact source ->
				this.known.containsKey(source.id()) ? origin.withFact(source.withId(called(source.id()))) : origin;
			case NodeFact node ->
				rests(node.claims()) ? origin.withFact(node.withClaims(called(node.claims()))) : origin;
			case EdgeFact edge ->
				rests(edge.claims()) ? origin.withFact(edge.withClaims(called(edge.claims()))) : origin;
		};
	}

	private String called(String source) {
		return this.known.getOrDefault(source, source);
	}

	private boolean rests(@Nullable List<ClaimFact> claims) {
		return claims != null && claims.stream().anyMatch(claim -> this.known.containsKey(claim.source()));
	}

	private @Nullable List<ClaimFact> called(@Nullable List<ClaimFact> claims) {
		return (claims == null) ? null
				: claims.stream().map(claim -> claim.withSource(called(claim.source()))).toList();
	}

}
