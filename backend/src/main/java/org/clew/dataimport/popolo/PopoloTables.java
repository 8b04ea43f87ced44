package org.clew.dataimport.popolo;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.clew.dataimport.fact.FactDates;
import org.clew.dataimport.fact.ReadingContext;
import org.clew.dataimport.input.FileKind;
import org.clew.dataimport.input.ImportFile;
import org.clew.dataimport.input.InputRefused;
import org.clew.dataimport.value.Country;
import org.clew.graph.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What the memberships of a file refer to, and which country it is about. What the file
 * does not have is looked up in the other files of the import.
 */
final class PopoloTables implements PopoloDocument.Visitor {

	private static final int MOST = 500_000;

	private static final Pattern DIVISION = Pattern.compile("ocd-(?:division|jurisdiction)/country:([a-z]{2})\\b.*");

	private final Map<String, Term> terms = new HashMap<>();

	private final Map<String, Post> posts = new HashMap<>();

	private @Nullable Country country;

	private Set<String> passedOver = Set.of();

	/** Those of all files of the import. */
	private Collection<PopoloTables> all = List.of(this);

	/** A legislative period, its dates as they stand in the document. */
	record Term(@Nullable String name, @Nullable String start, @Nullable String end) {
	}

	/** An office that members hold. */
	record Post(@Nullable String role, @Nullable String organization, @Nullable String area) {

		static Post of(PopoloRecord record, @Nullable String organization) {
			String role = record.text("role");
			return new Post((role != null) ? role : record.text("label"), organization, record.reference("area"));
		}

	}

	private PopoloTables() {
	}

	/**
	 * The tables of the files of an import.
	 * @throws InputRefused if one is not Popolo, or all together have more than can be
	 * held
	 */
	static Map<ImportFile, PopoloTables> of(List<ImportFile> files) throws IOException {
		Map<ImportFile, PopoloTables> tables = new LinkedHashMap<>();
		for (ImportFile file : files) {
			PopoloTables own = new PopoloTables();
			tables.put(file, own);
			own.all = tables.values();
			if (!FileKind.isEmpty(file)) {
				own.passedOver = PopoloDocument.visit(file, own);
			}
		}
		return tables;
	}

	/** Sections of the file that are not Popolo's, or not taken. */
	Set<String> passedOver() {
		return this.passedOver;
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
		if (this.terms.size() + this.posts.size() > MOST / this.all.size()) {
			refuseTooMany();
		}
	}

	private void refuseTooMany() {
		if (this.all.stream().mapToInt(each -> each.terms.size() + each.posts.size()).sum() > MOST) {
			throw new InputRefused(
					"the files have more events and posts than the %,d that can be held".formatted(MOST));
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
		return (id != null) ? find(tables -> tables.terms.get(id)) : null;
	}

	@Nullable Post post(@Nullable String id) {
		return (id != null) ? find(tables -> tables.posts.get(id)) : null;
	}

	/**
	 * The country that the file, its name or its namespace tells, or else the only one
	 * that other files of the import tell.
	 */
	@Nullable Country country(ImportFile file, ReadingContext context) {
		if (this.country != null) {
			return this.country;
		}
		Country named = Country.atBeginning(file.name());
		if (named == null) {
			named = Country.atBeginning(context.namespace());
		}
		if (named != null) {
			return named;
		}
		List<Country> others = this.all.stream()
			.map(tables -> tables.country)
			.filter(Objects::nonNull)
			.distinct()
			.toList();
		return (others.size() == 1) ? others.getFirst() : null;
	}

	/** Looks in this file first, since ids may be unique in it only. */
	private <T> @Nullable T find(Function<PopoloTables, @Nullable T> table) {
		T own = table.apply(this);
		return (own != null) ? own : this.all.stream().map(table).filter(Objects::nonNull).findFirst().orElse(null);
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
			this.posts.put(id, Post.of(record, organization));
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
