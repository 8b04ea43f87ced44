package org.clew.maintenance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.clew.database.Deadline;
import org.clew.database.GraphReader;
import org.clew.database.Statement;
import org.clew.database.Statements;

import org.springframework.stereotype.Component;

/**
 * Checks what must hold of every store: every fact has its evidence, and what is stored
 * at a fact for reading it fast is what its claims amount to.
 */
@Component
class StoreCheck {

	/** A large store takes minutes. */
	private static final Duration PATIENCE = Duration.ofDays(1);

	private static final int EXAMPLES = 20;

	private static final Map<String, String> RULES = rules();

	private final GraphReader reader;

	private final Statement size;

	private final Map<String, Statement> statements = new LinkedHashMap<>();

	StoreCheck(GraphReader reader, Statements statements) {
		this.reader = reader;
		this.size = statements.load("checks/size");
		RULES.forEach((file, rule) -> this.statements.put(rule, statements.load("checks/" + file)));
	}

	private static Map<String, String> rules() {
		Map<String, String> rules = new LinkedHashMap<>();
		rules.put("entities-without-type", "entities without an id, a name, or exactly one type");
		rules.put("entities-without-dataset", "entities of a data set that there is no record of");
		rules.put("entities-against-claims", "entities whose stored evidence differs from their claims");
		rules.put("relationships-against-claims",
				"relationships without evidence, or whose stored evidence differs from their claims");
		rules.put("claims-without-subject", "claims about nothing that is there");
		rules.put("claims-without-source", "claims that are not in exactly one source");
		rules.put("changes-without-import", "earlier values of an import that there is no record of");
		return rules;
	}

	/**
	 * What was found.
	 *
	 * @param counts how many entities, relationships, claims and so on there are
	 * @param violations rules that do not hold; empty if the store is sound
	 */
	record Report(Map<String, Long> counts, List<Violation> violations) {

		boolean sound() {
			return this.violations.isEmpty();
		}

	}

	/**
	 * A rule that does not hold.
	 *
	 * @param rule what there should be none of
	 * @param examples ids, at most twenty
	 * @param more whether there are more than these
	 */
	record Violation(String rule, List<String> examples, boolean more) {
	}

	Report check() {
		Map<String, Long> counts = new LinkedHashMap<>();
		this.reader.read(this.size, Map.of(), Deadline.in(PATIENCE), row -> {
			row.keys().forEach(key -> counts.put(key, row.get(key).asLong()));
			return true;
		});
		List<Violation> violations = new ArrayList<>();
		this.statements.forEach((rule, statement) -> {
			List<String> ids = this.reader.read(statement, Map.of("limit", EXAMPLES + 1), Deadline.in(PATIENCE),
					row -> String.valueOf(row.get("id").asObject()));
			if (!ids.isEmpty()) {
				violations.add(new Violation(rule, List.copyOf(ids.subList(0, Math.min(ids.size(), EXAMPLES))),
						ids.size() > EXAMPLES));
			}
		});
		return new Report(counts, violations);
	}

}
