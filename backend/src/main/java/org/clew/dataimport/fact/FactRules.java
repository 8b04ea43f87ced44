package org.clew.dataimport.fact;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import org.clew.database.GraphRecords;
import org.clew.graph.Nature;
import org.clew.schema.SchemaTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a fact must satisfy before it is stored, as far as it can be told from the fact
 * alone. Its dates are the matter of {@link FactDates}.
 */
public final class FactRules {

	private static final int LONGEST_ID = 1000;

	private static final int LONGEST_TYPE = 100;

	private static final int LONGEST_PROPERTY = 1000;

	/**
	 * Bytes of a name: what an index of Neo4j takes is 8167, and some of it is its own.
	 */
	private static final int LONGEST_NAME = 8000;

	/** Characters of a text that a message quotes. */
	private static final int QUOTED = 200;

	private static final Pattern NODE_TYPE = Pattern.compile("[A-Z][A-Za-z0-9]*");

	private static final Pattern EDGE_TYPE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

	private final List<String> problems = new ArrayList<>();

	private FactRules() {
	}

	/**
	 * A text as a message quotes it, however long it is.
	 */
	public static @Nullable String cut(@Nullable String text) {
		if (text == null || text.length() <= QUOTED) {
			return text;
		}
		int end = Character.isHighSurrogate(text.charAt(QUOTED - 1)) ? QUOTED - 1 : QUOTED;
		return text.substring(0, end) + "…";
	}

	/** What is wrong, a clause each; empty if nothing is. */
	public static List<String> problems(Fact fact) {
		FactRules rules = new FactRules();
		rules.check(fact);
		return rules.problems;
	}

	private void check(Fact fact) {
		id("id", fact.id());
		switch (fact) {
			case SourceFact source -> {
				text("title", source.title());
				characters("publisher", source.publisher());
				characters("url", source.url());
				characters("licence", source.licence());
			}
			case NodeFact node -> {
				name(node.name());
				if (node.aliases() != null) {
					node.aliases().forEach(alias -> characters("an alias", alias));
				}
				type(node.type(), NODE_TYPE);
				properties(node.properties());
				claims(node.claims());
			}
			case EdgeFact edge -> {
				id("source", edge.source());
				id("target", edge.target());
				type(edge.type(), EDGE_TYPE);
				characters("role", edge.role());
				properties(edge.properties());
				claims(edge.claims());
			}
		}
	}

	private void id(String field, @Nullable String id) {
		text(field, id);
		if (id != null && id.length() > LONGEST_ID) {
			this.problems.add("%s is longer than %d characters".formatted(field, LONGEST_ID));
		}
	}

	/** What comes from outside may lack a value that the type says is there. */
	private void text(String field, @Nullable String text) {
		if (text == null || text.isBlank()) {
			this.problems.add(field + " is missing");
		}
		characters(field, text);
	}

	private void name(@Nullable String name) {
		text("name", name);
		if (name != null && name.length() > LONGEST_NAME / 4
				&& name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
			this.problems
				.add("name is longer than %d bytes, the most that can be searched for".formatted(LONGEST_NAME));
		}
	}

	/** What cannot be stored, or would not come out as it went in. */
	private void characters(String field, @Nullable String text) {
		if (text == null) {
			return;
		}
		for (int i = 0; i < text.length(); i++) {
			char each = text.charAt(i);
			if (each == 0) {
				this.problems.add("%s has the character U+0000 at place %d".formatted(field, i + 1));
				return;
			}
			if (Character.isSurrogate(each)) {
				if (Character.isHighSurrogate(each) && i + 1 < text.length()
						&& Character.isLowSurrogate(text.charAt(i + 1))) {
					i++;
				}
				else {
					this.problems
						.add("%s has half a character (U+%04X) at place %d".formatted(field, (int) each, i + 1));
					return;
				}
			}
		}
	}

	private void type(@Nullable String type, Pattern form) {
		if (type == null || !form.matcher(type).matches()) {
			this.problems.add("type '%s' does not have the form %s".formatted(cut(type), form));
		}
		else if (type.length() > LONGEST_TYPE) {
			this.problems.add("type is longer than %d characters".formatted(LONGEST_TYPE));
		}
		else if (SchemaTypes.isReserved(type)) {
			this.problems.add("type '%s' is taken".formatted(type));
		}
	}

	private void properties(@Nullable Map<String, Object> properties) {
		if (properties == null) {
			return;
		}
		properties.forEach((full, value) -> {
			String name = Objects.requireNonNullElse(cut(full), "");
			if (full.isBlank()) {
				this.problems.add("a property has no name");
			}
			else if (GraphRecords.isOwn(full)) {
				this.problems.add("the property name '%s' is taken".formatted(name));
			}
			else if (full.length() > LONGEST_PROPERTY) {
				this.problems
					.add("the name of a property is longer than %d characters: '%s'".formatted(LONGEST_PROPERTY, name));
			}
			characters("the name of a property", full);
			value(name, value);
			if (value instanceof Collection<?> values) {
				if (values.stream().map(FactRules::kind).distinct().count() > 1
						|| values.stream().anyMatch(each -> kind(each).isEmpty())) {
					this.problems.add("the property '%s' is a list of more than one kind of value".formatted(name));
				}
			}
			else if (value != null && kind(value).isEmpty()) {
				this.problems
					.add("the property '%s' is neither text, number, truth value nor a list of them".formatted(name));
			}
		});
	}

	private void value(String name, @Nullable Object value) {
		switch (value) {
			case String text -> characters("the property '%s'".formatted(name), text);
			case Double number when !Double.isFinite(number) ->
				this.problems.add("the property '%s' is not a finite number".formatted(name));
			case Collection<?> values -> values.forEach(each -> value(name, each));
			case null, default -> {
			}
		}
	}

	/** Numbers of either kind may stand in one list only with their like. */
	private static String kind(@Nullable Object value) {
		return switch (value) {
			case String text -> "text";
			case Boolean truth -> "truth value";
			case Integer whole -> "whole number";
			case Long whole -> "whole number";
			case Double number -> "number";
			case null, default -> "";
		};
	}

	private void claims(@Nullable List<ClaimFact> claims) {
		if (claims == null || claims.isEmpty()) {
			this.problems.add("it has no evidence");
			return;
		}
		for (ClaimFact claim : claims) {
			text("the source of a claim", claim.source());
			text("the locator of a claim", claim.locator());
			if (claim.nature() == Nature.INFERENCE) {
				text("statedBy of an inference, who draws it,", claim.statedBy());
			}
			characters("statedBy of a claim", claim.statedBy());
			characters("the assertion of a claim", claim.assertion());
			characters("the quotation of a claim", claim.quotation());
		}
	}

}
