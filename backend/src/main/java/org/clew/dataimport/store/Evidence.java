package org.clew.dataimport.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.clew.database.Statement;
import org.clew.database.WriteTransaction;
import org.clew.dataimport.fact.ClaimFact;
import org.clew.graph.Nature;
import org.jspecify.annotations.Nullable;

/**
 * The claims of a batch, about things of one kind. What those of one thing amount to is
 * kept at it, so that a subgraph is read without them.
 *
 * <p>
 * A claim is known again by what it is about, its source and its place there, and who
 * states what. Where a data set says something else of the same thing at the same place
 * than its earlier import did, and only one thing each time, that is a correction.
 */
final class Evidence {

	private static final Statement KNOWN = new Statement("known claims", """
			UNWIND $ids AS id
			MATCH (claim:Claim {id: id})
			RETURN properties(claim) AS claim""");

	private static final Statement CREATE = new Statement("new claims", """
			UNWIND $rows AS row
			MATCH (source:Source {id: row.source})
			UNWIND row.claims AS properties
			CREATE (claim:Claim)-[:IN]->(source)
			SET claim = properties""");

	private static final Statement CORRECT = new Statement("corrected claims", """
			UNWIND $rows AS row
			MATCH (claim:Claim {id: row.id})
			SET claim = row""");

	/** By the source that they are made in, which is looked for once. */
	private final Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();

	private final List<Map<String, Object>> corrections = new ArrayList<>();

	private final Set<String> corrected = new LinkedHashSet<>();

	private final Map<String, Map<String, Object>> known = new HashMap<>();

	private final Kind kind;

	private final WriteTransaction transaction;

	private final ImportStamp stamp;

	private final Changes changes;

	/**
	 * @param stored what is in the database already, and may have some of its claims
	 */
	Evidence(Kind kind, WriteTransaction transaction, ImportStamp stamp, Changes changes, Collection<Gathered> stored) {
		this.kind = kind;
		this.transaction = transaction;
		this.stamp = stamp;
		this.changes = changes;
		Set<String> ids = new HashSet<>();
		stored.forEach(each -> each.claims().forEach(claim -> {
			ids.addAll(ids(each.id(), claim));
			ids.add(idWithoutKind(each.id(), claim));
		}));
		if (!ids.isEmpty()) {
			transaction.read(KNOWN, Map.of("ids", List.copyOf(ids)), row -> row.get("claim").asMap())
				.stream()
				.filter(claim -> kind.value().equals(claim.get("kind")))
				.forEach(claim -> this.known.put(String.valueOf(claim.get("id")), claim));
		}
	}

	/**
	 * The ids that a claim may have, the first that is free. The place alone is enough
	 * for all but a few, and by it a correction is known.
	 */
	private List<String> ids(String subject, ClaimFact claim) {
		List<String> place = List.of(this.kind.value(), subject, claim.source(), claim.locator());
		String stated = "%s\n%s".formatted(claim.statedBy(), claim.assertion());
		return List.of(id(place, List.of()), id(place, List.of(stated)),
				id(place, List.of(stated, this.stamp.dataset())));
	}

	private static String id(List<String> place, List<String> more) {
		List<String> content = new ArrayList<>(place);
		content.addAll(more);
		return uuid(String.join("\n", content));
	}

	/** As ids were made before an entity and a relationship might have the same one. */
	private static String idWithoutKind(String subject, ClaimFact claim) {
		return uuid(String.join("\n", subject, claim.source(), claim.locator(), String.valueOf(claim.statedBy()),
				String.valueOf(claim.assertion())));
	}

	private static String uuid(String content) {
		return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString();
	}

	/**
	 * Takes the claims of a thing that are new, or corrected.
	 * @param about what else is kept at each claim
	 * @param before what is stored at the thing, or nothing
	 * @return what has to be kept at the thing of its claims, old and new
	 */
	Map<String, Object> add(Gathered gathered, Map<String, Object> about, Map<String, Object> before) {
		long count = (before.get("claims") instanceof Number claims) ? claims.longValue() : 0;
		Object sources = before.get("sources");
		Nature nature = (before.get("nature") instanceof String stored) ? Nature.of(stored) : null;
		Set<String> taken = new HashSet<>();
		for (ClaimFact claim : gathered.claims()) {
			Map<String, Object> same = known(gathered, claim);
			if (same != null) {
				correct(gathered, same, claim);
				continue;
			}
			String id = free(gathered.id(), claim, taken);
			this.rows.computeIfAbsent(claim.source(), source -> new ArrayList<>())
				.add(row(gathered.id(), id, claim, about));
			count++;
			sources = Properties.united(sources, claim.source());
			Nature of = claim.natureOrFact();
			nature = (nature == null || of.compareTo(nature) < 0) ? of : nature;
		}
		return (nature == null) ? Map.of()
				: Map.of("claims", count, "sources", (sources != null) ? sources : List.of(), "nature", nature.value());
	}

	/** Most are the only ones at their place, for which the first id is enough. */
	private String free(String subject, ClaimFact claim, Set<String> taken) {
		String first = id(List.of(this.kind.value(), subject, claim.source(), claim.locator()), List.of());
		if (!this.known.containsKey(first) && taken.add(first)) {
			return first;
		}
		return ids(subject, claim).stream()
			.filter(each -> !this.known.containsKey(each) && taken.add(each))
			.findFirst()
			.orElseGet(() -> UUID.randomUUID().toString());
	}

	/** The claim that is stored already, as it is or before its correction. */
	private @Nullable Map<String, Object> known(Gathered gathered, ClaimFact claim) {
		if (this.known.isEmpty()) {
			return null;
		}
		List<String> ids = new ArrayList<>(ids(gathered.id(), claim));
		ids.add(idWithoutKind(gathered.id(), claim));
		Map<String, Object> same = null;
		for (String id : ids) {
			Map<String, Object> stored = this.known.get(id);
			if (stored != null && states(stored, claim)) {
				if (says(stored, claim)) {
					return stored;
				}
				same = isOurs(stored) ? stored : same;
			}
		}
		if (same != null) {
			return same;
		}
		Map<String, Object> first = this.known.get(ids.getFirst());
		boolean isCorrection = first != null && isOurs(first) && !this.stamp.id().equals(first.get("import"))
				&& gathered.claims()
					.stream()
					.filter(each -> each.source().equals(claim.source()) && each.locator().equals(claim.locator()))
					.count() == 1;
		return isCorrection ? first : null;
	}

	private boolean isOurs(Map<String, Object> stored) {
		return this.stamp.dataset().equals(stored.get("dataset"));
	}

	private static boolean states(Map<String, Object> stored, ClaimFact claim) {
		return Objects.equals(stored.get("statedBy"), claim.statedBy())
				&& Objects.equals(stored.get("assertion"), claim.assertion());
	}

	private static boolean says(Map<String, Object> stored, ClaimFact claim) {
		return claim.natureOrFact().value().equals(stored.get("nature"))
				&& (claim.quotation() == null || claim.quotation().equals(stored.get("quotation")));
	}

	private void correct(Gathered gathered, Map<String, Object> stored, ClaimFact claim) {
		Map<String, Object> after = new HashMap<>(stored);
		after.put("nature", claim.natureOrFact().value());
		put(after, "statedBy", claim.statedBy());
		put(after, "assertion", claim.assertion());
		if (claim.quotation() != null) {
			after.put("quotation", claim.quotation());
		}
		if (after.equals(stored)) {
			return;
		}
		if (!this.stamp.id().equals(stored.get("import"))) {
			this.changes.note(Kind.CLAIM, String.valueOf(stored.get("id")), Map.of(), stored, after);
		}
		this.known.put(String.valueOf(stored.get("id")), after);
		this.corrections.add(after);
		this.corrected.add(gathered.id());
	}

	private static void put(Map<String, Object> row, String name, @Nullable String value) {
		if (value != null) {
			row.put(name, value);
		}
		else {
			row.remove(name);
		}
	}

	/** Whether a claim of it is corrected, so that its nature has to be told anew. */
	boolean isCorrected(Gathered gathered) {
		return this.corrected.contains(gathered.id());
	}

	private Map<String, Object> row(String subject, String id, ClaimFact claim, Map<String, Object> about) {
		Map<String, Object> row = new HashMap<>(about);
		row.put("id", id);
		row.put("kind", this.kind.value());
		row.put("subject", subject);
		row.put("locator", claim.locator());
		row.put("nature", claim.natureOrFact().value());
		row.put("import", this.stamp.id());
		row.put("dataset", this.stamp.dataset());
		put(row, "statedBy", claim.statedBy());
		put(row, "assertion", claim.assertion());
		put(row, "quotation", claim.quotation());
		return row;
	}

	/** Stores them, and tells how many there are. */
	int write() {
		if (!this.rows.isEmpty()) {
			this.transaction.write(CREATE,
					Map.of("rows",
							this.rows.entrySet()
								.stream()
								.map(entry -> Map.of("source", entry.getKey(), "claims", entry.getValue()))
								.toList()));
		}
		if (!this.corrections.isEmpty()) {
			this.transaction.write(CORRECT, Map.of("rows", this.corrections));
			new Natures(this.transaction).refresh(this.kind, this.corrected);
		}
		return this.rows.values().stream().mapToInt(List::size).sum();
	}

}
