package org.clew.dataimport.popolo;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.clew.dataimport.fact.FactDates;
import org.clew.dataimport.fact.ReadingContext;
import org.clew.dataimport.input.ImportFile;
import org.clew.dataimport.input.InputRefused;
import org.clew.dataimport.value.Country;
import org.clew.graph.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What the memberships of a document refer to, and which country it is about.
 */
final class PopoloTables implements PopoloDocument.Visitor {

	private static final int MOST = 500_000;

	private static final Pattern DIVISION = Pattern.compile("ocd-(?:division|jurisdiction)/country:([a-z]{2})\\b.*");

	private final Map<String, Term> terms = new HashMap<>();

	private final Map<String, Post> posts = new HashMap<>();

	private @Nullable Country country;

	/** A legislative period, its dates as they stand in the document. */
	record Term(@Nullable String name, @Nullable String start, @Nullable String end) {
	}

	/** An office that members hold. */
	record Post(@Nullable String role, @Nullable String organization, @Nullable String area) {
	}

	@Override
	public void record(PopoloRecord record) {
		switch (record.section()) {
			case "events" -> event(record);
			case "posts" -> post(record, record.reference("organization"));
			case "areas" -> hint(record);
			case "organizations" -> organization(record);
			default -> {
			}
		}
		if (this.terms.size() + this.posts.size() > MOST) {
			throw new InputRefused(
					"the document has more events and posts than the %,d that can be held".formatted(MOST));
		}
	}

	@Override
	public void meta(Map<String, Object> meta) {
		for (String field : List.of("country_code", "country", "country_name")) {
			String text = PopoloRecord.text(meta.get(field));
			if (this.country == null && text != null) {
				this.country = Country.of(text);
			}
		}
	}

	@Nullable Term term(@Nullable String id) {
		return (id != null) ? this.terms.get(id) : null;
	}

	@Nullable Post post(@Nullable String id) {
		return (id != null) ? this.posts.get(id) : null;
	}

	/**
	 * The country that the document, the name of its file or its namespace tells.
	 */
	@Nullable Country country(ImportFile file, ReadingContext context) {
		if (this.country != null) {
			return this.country;
		}
		Country named = Country.atBeginning(file.name());
		return (named != null) ? named : Country.atBeginning(context.namespace());
	}

	private void event(PopoloRecord record) {
		String id = record.text("id");
		if (id != null) {
			this.terms.put(id, new Term(record.text("name"), date(record, "start_date"), date(record, "end_date")));
		}
	}

	/** What is none is told where the event itself is taken. */
	private static @Nullable String date(PopoloRecord record, String field) {
		String text = record.text(field);
		PartialDate date = (text != null) ? FactDates.read(text) : null;
		return (date != null) ? date.text() : null;
	}

	private void post(PopoloRecord record, @Nullable String organization) {
		String id = record.text("id");
		if (id != null) {
			String role = record.text("role");
			this.posts.put(id,
					new Post((role != null) ? role : record.text("label"), organization, record.reference("area")));
		}
	}

	private void organization(PopoloRecord record) {
		hint(record);
		for (PopoloRecord post : PopoloReader.embedded(record, "posts", "organization_id")) {
			post(post, post.reference("organization"));
		}
	}

	private void hint(PopoloRecord record) {
		if (this.country != null) {
			return;
		}
		for (String field : List.of("id", "division_id", "area_id", "jurisdiction_id")) {
			String id = record.text(field);
			if (id != null) {
				division(id);
			}
		}
		for (Map<?, ?> identifier : record.objects("identifiers")) {
			String id = PopoloRecord.text(identifier.get("identifier"));
			if (id != null) {
				division(id);
			}
		}
	}

	private void division(String id) {
		Matcher matcher = DIVISION.matcher(id);
		if (matcher.matches()) {
			this.country = Country.of(matcher.group(1).toUpperCase(Locale.ROOT));
		}
	}

}
