package org.clew.dataimport.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.clew.dataimport.fact.ClaimFact;
import org.clew.dataimport.fact.EdgeFact;
import org.clew.dataimport.fact.FactDates;
import org.clew.dataimport.fact.FactSink;
import org.clew.dataimport.fact.NodeFact;
import org.clew.dataimport.fact.ReadingContext;
import org.clew.dataimport.table.Mapping.Block;
import org.clew.dataimport.table.Mapping.Rule;
import org.clew.dataimport.value.ContentIds;
import org.clew.dataimport.value.Country;
import org.clew.graph.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Makes facts of rows, as the rules of a mapping say.
 */
final class RowFacts {

	private final FactSink sink;

	private final RowEvidence evidence;

	/** Of what is taken only once, what was taken. */
	private final Set<String> taken = new HashSet<>();

	private final IdNames names;

	/**
	 * @param names that the import gave to ids so far
	 */
	RowFacts(ReadingContext context, FactSink sink, IdNames names) {
		this.sink = sink;
		this.names = names;
		this.evidence = new RowEvidence(context, sink);
	}

	/**
	 * @param place of the row in its file
	 */
	void row(Block block, Scope scope, String place) {
		block(block, scope, place, List.of(this.evidence.inFile(place)));
	}

	/**
	 * @param around the claims that hold where the block says no others
	 */
	private void block(Block block, Scope scope, String place, List<ClaimFact> around) {
		List<ClaimFact> claims;
		try {
			if (block.when() != null && !Value.isTrue(block.when().of(scope))) {
				return;
			}
			claims = (block.evidence() != null) ? this.evidence.claims(block.evidence(), scope, place) : around;
			country(block, scope, place);
		}
		catch (Value.Missed ex) {
			this.sink.reject("%s: %s".formatted(block.label(), ex.reason()));
			return;
		}
		for (Rule rule : block.rules()) {
			rule(rule, scope, place, claims);
		}
		for (Block inner : block.each()) {
			each(inner, scope, place, claims);
		}
	}

	private void each(Block block, Scope scope, String place, List<ClaimFact> claims) {
		try {
			Object list = (block.in() != null) ? block.in().of(scope) : null;
			for (Object element : JsonRows.elements(list, block.entries())) {
				block(block, scope.within(element), place, claims);
			}
		}
		catch (Value.Missed ex) {
			this.sink.reject("%s: in: %s".formatted(block.label(), ex.reason()));
		}
	}

	private void country(Block block, Scope scope, String place) {
		if (block.country() == null) {
			return;
		}
		scope.country(null);
		String text = Value.text(block.country().of(scope));
		if (text == null) {
			return;
		}
		Country country = Country.of(text);
		if (country == null) {
			this.sink.reject("country: '%s' is neither the code nor the English name of a country".formatted(text));
			return;
		}
		scope.country(country.id());
		if (this.taken.add("node " + country.id())) {
			this.sink.fact(country.node(this.evidence.inFile(place)));
		}
	}

	private void rule(Rule rule, Scope scope, String place, List<ClaimFact> around) {
		try {
			if (rule.when() != null && !Value.isTrue(rule.when().of(scope))) {
				return;
			}
			if (rule.relationship()) {
				relationship(rule, scope, place, around);
			}
			else {
				node(rule, scope, place, around);
			}
		}
		catch (Value.Missed ex) {
			this.sink.reject("%s: %s".formatted(rule.label(), ex.getMessage()));
		}
	}

	private void node(Rule rule, Scope scope, String place, List<ClaimFact> around) {
		String id = needed("id", rule.id(), scope);
		if (rule.once() && !this.taken.add("node " + id)) {
			compareNames(id, ofFormer(rule, scope));
			return;
		}
		String name = needed("name", rule.name(), scope);
		compareNames(id, name);
		this.sink.fact(new NodeFact(id, needed("type", rule.type(), scope), name, aliases(rule, scope, name),
				date("from", rule, rule.from(), scope), date("to", rule, rule.to(), scope), properties(rule, scope),
				claims(rule, scope, place, around)));
	}

	/** The name of what is not taken again, where it has one. */
	private static @Nullable String ofFormer(Rule rule, Scope scope) {
		try {
			return text("name", rule.name(), scope);
		}
		catch (Value.Missed ex) {
			return null;
		}
	}

	private void compareNames(String id, @Nullable String name) {
		String before = (name != null) ? this.names.before(id, name) : null;
		if (before != null) {
			this.sink.remark(
					"the id '%s' is that of '%s', and now of '%s' as well; are they one?".formatted(id, before, name));
		}
	}

	private void relationship(Rule rule, Scope scope, String place, List<ClaimFact> around) {
		String type = needed("type", rule.type(), scope);
		String source = needed("source", rule.source(), scope);
		String target = needed("target", rule.target(), scope);
		String role = text("role", rule.role(), scope);
		String from = date("from", rule, rule.from(), scope);
		String to = date("to", rule, rule.to(), scope);
		String id = (rule.id() != null) ? needed("id", rule.id(), scope)
				: "relationship-" + ContentIds.of(type, source, target, role, from, to);
		if (rule.once() && !this.taken.add("relationship " + id)) {
			return;
		}
		this.sink.fact(new EdgeFact(id, type, source, target, role, from, to, properties(rule, scope),
				claims(rule, scope, place, around)));
	}

	private List<ClaimFact> claims(Rule rule, Scope scope, String place, List<ClaimFact> around) {
		return (rule.evidence() != null) ? this.evidence.claims(rule.evidence(), scope, place) : around;
	}

	private List<String> aliases(Rule rule, Scope scope, String name) {
		if (rule.aliases().isEmpty()) {
			return List.of();
		}
		Set<String> aliases = new LinkedHashSet<>();
		for (Value value : rule.aliases()) {
			try {
				for (Object alias : Value.list(value.of(scope))) {
					String text = Value.text(alias);
					if (text != null && !text.equals(name)) {
						aliases.add(text);
					}
				}
			}
			catch (Value.Missed ex) {
				leftOut(rule, "an alias", ex);
			}
		}
		return List.copyOf(aliases);
	}

	private Map<String, Object> properties(Rule rule, Scope scope) {
		Map<String, Object> properties = LinkedHashMap.newLinkedHashMap(rule.properties().size());
		rule.properties().forEach((name, value) -> {
			try {
				Object stored = storable(value.of(scope));
				if (stored != null) {
					properties.put(name, stored);
				}
			}
			catch (Value.Missed ex) {
				leftOut(rule, name, ex);
			}
		});
		return properties;
	}

	/**
	 * What cannot be had of something that can stand without it: the rest is taken.
	 */
	private void leftOut(Rule rule, String what, Value.Missed reason) {
		this.sink.remark("%s: %s is left out: %s".formatted(rule.label(), what, reason.reason()));
	}

	/**
	 * A date as it is stored, so that one date in two forms makes one relationship; what
	 * is none as it is given, for whoever checks the facts.
	 */
	private @Nullable String date(String field, Rule rule, @Nullable Value value, Scope scope) {
		try {
			String text = (value != null) ? Value.text(value.of(scope)) : null;
			PartialDate date = (text != null) ? FactDates.read(text) : null;
			return (date != null) ? date.text() : text;
		}
		catch (Value.Missed ex) {
			leftOut(rule, field, ex);
			return null;
		}
	}

	/** A property is one value, or a list of one kind of them. */
	private static @Nullable Object storable(@Nullable Object value) {
		if (!(value instanceof List<?>)) {
			return (value != null) ? single(value) : null;
		}
		List<Object> list = new ArrayList<>();
		for (Object element : Value.list(value)) {
			Object single = single(element);
			if (single != null) {
				list.add(single);
			}
		}
		if (list.isEmpty() || list.stream().map(Object::getClass).distinct().count() == 1) {
			return list.isEmpty() ? null : list;
		}
		return list.stream().allMatch(RowFacts::isExactDouble)
				? list.stream().map(number -> ((Number) number).doubleValue()).toList()
				: list.stream().map(Object::toString).toList();
	}

	private static boolean isExactDouble(Object value) {
		return value instanceof Double || (value instanceof Long whole && Math.abs(whole) <= 1L << 53);
	}

	/** No number is longer than it can be stored. */
	private static @Nullable Object single(Object value) {
		if (value instanceof Map<?, ?>) {
			throw new Value.Missed("it is an object, which a property cannot hold");
		}
		if (value instanceof List<?>) {
			throw new Value.Missed("it is a list of lists, which a property cannot hold");
		}
		if (value instanceof Integer number) {
			return number.longValue();
		}
		return (value instanceof Long || value instanceof Double || value instanceof Boolean) ? value
				: Value.text(value);
	}

	private static String needed(String field, @Nullable Value value, Scope scope) {
		String text = text(field, value, scope);
		if (text == null) {
			throw new Value.Missed("%s has no value in %s".formatted(field, RowEvidence.shown(scope.current())));
		}
		return text;
	}

	static @Nullable String text(String field, @Nullable Value value, Scope scope) {
		if (value == null) {
			return null;
		}
		try {
			return Value.text(value.of(scope));
		}
		catch (Value.Missed ex) {
			throw new Value.Missed("%s: %s".formatted(field, ex.getMessage()));
		}
	}

}
