package org.clew.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.clew.database.Deadline;
import org.clew.database.GraphReader;
import org.clew.database.GraphRecords;
import org.clew.database.Limits;
import org.clew.database.Statement;
import org.clew.database.Statements;
import org.clew.database.TimeBudgetExhausted;
import org.clew.graph.Node;
import org.clew.web.Paged;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import org.springframework.stereotype.Component;

/**
 * Finds entities by name: the full-text index proposes candidates, and how well the best
 * of their names fits decides the order before the index's own score does.
 */
@Component
class EntitySearch {

	/** From this length on a word may have one error, and from the next on two. */
	private static final int ONE_ERROR = 4;

	private static final int TWO_ERRORS = 8;

	/**
	 * The words the analyzer of the index leaves out: in Lucene, the English stop words.
	 */
	private static final Set<String> NOT_INDEXED = Set.of("a", "an", "and", "are", "as", "at", "be", "but", "by", "for",
			"if", "in", "into", "is", "it", "no", "not", "of", "on", "or", "such", "that", "the", "their", "then",
			"there", "these", "they", "this", "to", "was", "will", "with");

	/**
	 * How many matches are looked at first for those of a type or data set, by the number
	 * that is wanted; and by what each further look is larger, so that all looks together
	 * cost little more than the last.
	 */
	private static final int FIRST_LOOK = 10;

	private static final int GROWTH = 4;

	/** Most matches of one look, which may all be wanted and are then in memory. */
	private static final int LARGEST_LOOK = 100_000;

	/** What is left of the time is for reading what was found. */
	private static final double TIME_TO_SEARCH = 0.8;

	private final GraphReader reader;

	private final Entities entities;

	private final Limits limits;

	private final Statement search;

	private final Statement list;

	private final Statement listCount;

	EntitySearch(GraphReader reader, Entities entities, Limits limits, Statements statements) {
		this.reader = reader;
		this.entities = entities;
		this.limits = limits;
		this.search = statements.load("reads/entity-search");
		this.list = statements.load("reads/entity-list");
		this.listCount = statements.load("reads/entity-list-count");
	}

	/**
	 * An entity found.
	 *
	 * @param score how well it fits, for this search only; higher is better
	 * @param matched the name or alias that fits best, where it is not the name
	 */
	record Hit(@JsonUnwrapped Node node, double score, @Nullable String matched) {
	}

	/**
	 * A page of entities.
	 *
	 * @param items the entities, best first
	 * @param total how many there are; at least so many where not {@code exact}
	 * @param exact whether {@code total} is exact
	 * @param limit most entities of a page
	 * @param offset how many come before this page
	 * @param meta what limits left out
	 */
	record Hits(List<Hit> items, long total, boolean exact, int limit, int offset, SearchMeta meta) implements Paged {

		Hits(List<Hit> items, long total, int limit, int offset, List<String> reasons) {
			this(items, total, reasons.isEmpty(), limit, offset, new SearchMeta(!reasons.isEmpty(), reasons));
		}

	}

	/**
	 * What a search leaves out.
	 *
	 * @param truncated whether any limit bit
	 * @param reasons the limits that bit: {@code candidates} where more match than are
	 * ranked, {@code scan} and {@code time} where not all matches could be looked at for
	 * the type and data set
	 */
	record SearchMeta(boolean truncated, List<String> reasons) {
	}

	/**
	 * Searches.
	 * @param typed what was typed, as {@link SearchName#words}
	 */
	Hits search(List<String> typed, @Nullable String type, @Nullable String dataset, int limit, int offset,
			Deadline deadline) {
		List<String> reasons = new ArrayList<>();
		List<Candidate> candidates = candidates(typed, type, dataset, reasons, deadline);
		List<Candidate> page = candidates.stream().sorted(Candidate.BEST_FIRST).skip(offset).limit(limit).toList();
		Map<String, Node> nodes = this.entities.all(page.stream().map(Candidate::id).toList(), deadline);
		List<Hit> hits = new ArrayList<>();
		for (Candidate candidate : page) {
			Node node = nodes.get(candidate.id());
			if (node != null) {
				hits.add(hit(node, candidate, typed));
			}
		}
		return new Hits(hits, candidates.size(), limit, offset, reasons);
	}

	/**
	 * The best matches that are of the type and data set: of all matches, or of as many
	 * as limits allow, which are then among the reasons.
	 */
	private List<Candidate> candidates(List<String> typed, @Nullable String type, @Nullable String dataset,
			List<String> reasons, Deadline deadline) {
		int most = this.limits.searchCandidates();
		Deadline searching = deadline.share(TIME_TO_SEARCH);
		Map<String, Object> parameters = parameters(type, dataset);
		parameters.put("query", query(typed));
		// What others write meanwhile may move a match into the next look.
		Map<String, Candidate> found = new LinkedHashMap<>();
		int looked = 0;
		int look = (type == null && dataset == null) ? most + 1 : most * FIRST_LOOK;
		while (true) {
			int size = Math.min(look, this.limits.searchScan() - looked);
			parameters.put("skip", looked);
			parameters.put("limit", size);
			parameters.put("wanted", most + 1 - found.size());
			Look here = look(parameters, typed, looked, searching);
			if (here == null) {
				reasons.add("time");
				break;
			}
			here.found().forEach(candidate -> found.putIfAbsent(candidate.id(), candidate));
			looked += here.looked();
			if (found.size() > most) {
				reasons.add("candidates");
				break;
			}
			if (here.looked() < size) {
				break;
			}
			if (looked >= this.limits.searchScan()) {
				reasons.add("scan");
				break;
			}
			look = Math.min(look * GROWTH, LARGEST_LOOK);
		}
		return found.values().stream().limit(most).toList();
	}

	/** Some of the matches, and how many were looked at for them. */
	private record Look(List<Candidate> found, int looked) {
	}

	/** A look at some matches; {@code null} where the time ran out, but for the first. */
	private @Nullable Look look(Map<String, Object> parameters, List<String> typed, int before, Deadline deadline) {
		try {
			return this.reader
				.read(this.search, parameters, deadline,
						row -> new Look(row.get("found").asList(match -> Candidate.of(match, typed)),
								row.get("looked").asInt()))
				.getFirst();
		}
		catch (TimeBudgetExhausted ex) {
			if (before == 0) {
				throw ex;
			}
			return null;
		}
	}

	/** All of them, by name. */
	Hits list(@Nullable String type, @Nullable String dataset, int limit, int offset, Deadline deadline) {
		Map<String, Object> parameters = parameters(type, dataset);
		long total = this.reader.read(this.listCount, parameters, deadline, row -> row.get("total").asLong())
			.getFirst();
		parameters.put("limit", limit);
		parameters.put("offset", offset);
		List<Hit> hits = this.reader.read(this.list, parameters, deadline,
				row -> new Hit(GraphRecords.node(row.get("entity").asNode(), row.get("degree").asLong()), 1, null));
		return new Hits(hits, total, limit, offset, List.of());
	}

	private static Map<String, Object> parameters(@Nullable String type, @Nullable String dataset) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("type", type);
		parameters.put("dataset", dataset);
		return parameters;
	}

	/**
	 * Each word that the index holds must be found: as it is, as a beginning, or with an
	 * error or two.
	 */
	private static String query(List<String> typed) {
		List<String> held = typed.stream().filter(word -> !NOT_INDEXED.contains(word)).toList();
		return (held.isEmpty() ? typed : held).stream().map(word -> {
			String errors = (word.length() >= TWO_ERRORS) ? " OR %s~2" : (word.length() >= ONE_ERROR) ? " OR %s~1" : "";
			return "+(%s^8 OR %s*^3%s)".formatted(word, word, errors.formatted(word));
		}).collect(Collectors.joining(" "));
	}

	private static Hit hit(Node node, Candidate candidate, List<String> typed) {
		NameMatch byName = NameMatch.of(typed, SearchName.of(node.name()));
		String matched = (byName.compareTo(candidate.match()) <= 0) ? null
				: node.aliases()
					.stream()
					.min(Comparator.comparing((String alias) -> NameMatch.of(typed, SearchName.of(alias))))
					.orElse(null);
		return new Hit(node, candidate.score(), matched);
	}

	private record Candidate(String id, NameMatch match, double relevance) {

		static Candidate of(Value found, List<String> typed) {
			Value entity = found.get("entity");
			List<String> names = entity.get("searchNames").asList(Value::asString, List.of());
			return new Candidate(entity.get("id").asString(), NameMatch.best(typed, names),
					found.get("score").asDouble());
		}

		static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(Candidate::match)
			.thenComparing(Comparator.comparingDouble(Candidate::relevance).reversed())
			.thenComparing(Candidate::id);

		/** The kind of match before the point, the index's relevance behind it. */
		double score() {
			double fraction = this.relevance / (1 + this.relevance);
			return Math.round((this.match.score() + fraction) * 1000) / 1000.0;
		}

	}

}
