package org.clew.dataimport.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.clew.dataimport.fact.ClaimFact;
import org.clew.dataimport.fact.FactSink;
import org.clew.dataimport.fact.ReadingContext;
import org.clew.dataimport.fact.SourceFact;
import org.clew.dataimport.input.RecordJson;
import org.clew.dataimport.table.Mapping.Evidence;
import org.clew.dataimport.value.ContentIds;
import org.clew.graph.Nature;
import org.jspecify.annotations.Nullable;

/**
 * What the facts of a row rest on: the sources that the row names, or the file.
 */
final class RowEvidence {

	private static final int SHOWN = 200;

	private static final int REMEMBERED = 10_000;

	private final ReadingContext context;

	private final FactSink sink;

	/**
	 * Sources that were told lately; of older ones it does no harm to tell them again.
	 */
	private final Set<String> sources = Collections.newSetFromMap(new LinkedHashMap<>() {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
			return size() > REMEMBERED;
		}

	});

	RowEvidence(ReadingContext context, FactSink sink) {
		this.context = context;
		this.sink = sink;
	}

	ClaimFact inFile(String place) {
		return ClaimFact.of(this.context.source().id(), place);
	}

	/** The claims that a mapping finds; one of the file where it finds none. */
	List<ClaimFact> claims(List<Evidence> evidence, Scope scope, String place) {
		List<ClaimFact> claims = new ArrayList<>();
		for (Evidence rule : evidence) {
			if (rule.in() == null) {
				claim(rule, scope, place, claims);
			}
			else {
				for (Object element : Value.list(rule.in().of(scope))) {
					claim(rule, scope.within(element), place, claims);
				}
			}
		}
		return claims.isEmpty() ? List.of(inFile(place)) : claims;
	}

	private void claim(Evidence rule, Scope scope, String place, List<ClaimFact> claims) {
		try {
			if (rule.when() != null && !Value.isTrue(rule.when().of(scope))) {
				return;
			}
			String source = rule.source().isEmpty() ? this.context.source().id() : source(rule.source(), scope);
			if (source != null) {
				Map<String, Value> fields = rule.claim();
				String locator = RowFacts.text("locator", fields.get("locator"), scope);
				ClaimFact claim = new ClaimFact(source, (locator != null) ? locator : place,
						RowFacts.text("statedBy", fields.get("statedBy"), scope), nature(fields, scope),
						RowFacts.text("assertion", fields.get("assertion"), scope),
						RowFacts.text("quotation", fields.get("quotation"), scope));
				if (!claims.contains(claim)) {
					claims.add(claim);
				}
			}
		}
		catch (Value.Missed ex) {
			this.sink.reject("%s: %s".formatted(rule.label(), ex.reason()));
		}
	}

	private static @Nullable Nature nature(Map<String, Value> fields, Scope scope) {
		String nature = RowFacts.text("nature", fields.get("nature"), scope);
		try {
			return (nature != null) ? Nature.of(nature) : null;
		}
		catch (IllegalArgumentException ex) {
			throw new Value.Missed("nature: " + ex.getMessage());
		}
	}

	/** Id of the source, which is told once; {@code null} where the row names none. */
	private @Nullable String source(Map<String, Value> fields, Scope scope) {
		String text = RowFacts.text("url", fields.get("url"), scope);
		SourceFact named = (text != null) ? ContentIds.source(text) : null;
		String id = RowFacts.text("id", fields.get("id"), scope);
		String source = (id != null || named == null) ? id : named.id();
		if (source == null) {
			return null;
		}
		if (this.sources.add(source)) {
			String title = RowFacts.text("title", fields.get("title"), scope);
			this.sink.fact(new SourceFact(source, title(title, named, source),
					RowFacts.text("publisher", fields.get("publisher"), scope),
					RowFacts.text("publishedOn", fields.get("publishedOn"), scope),
					(named != null) ? named.url() : null,
					RowFacts.text("retrievedOn", fields.get("retrievedOn"), scope),
					RowFacts.text("licence", fields.get("licence"), scope)));
		}
		return source;
	}

	/** The title; a text that is no address is said with it, or instead. */
	private static String title(@Nullable String given, @Nullable SourceFact named, String id) {
		if (given == null) {
			return (named != null) ? named.title() : id;
		}
		return (named != null && named.url() == null) ? "%s: %s".formatted(given, named.title()) : given;
	}

	/** The beginning of what is at hand, for messages. */
	static String shown(@Nullable Object value) {
		String text = (value instanceof String string) ? "'" + string + "'"
				: RecordJson.MAPPER.writeValueAsString(value);
		return (text.length() > SHOWN) ? text.substring(0, SHOWN) + "…" : text;
	}

}
