package org.clew.dataimport.ftm;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.clew.dataimport.fact.ClaimFact;
import org.clew.dataimport.fact.EdgeFact;
import org.clew.dataimport.fact.FactSink;
import org.jspecify.annotations.Nullable;

/**
 * Makes relationships of the properties of an entity that refer to other entities or to
 * countries.
 */
final class FtmLinks {

	private static final int REMEMBERED = 1000;

	private final FtmTable table;

	private final FtmCountries countries;

	private final Fragments fragments;

	private final FactSink sink;

	private final Map<String, Boolean> told = new Recent<>(REMEMBERED);

	FtmLinks(FtmTable table, FtmCountries countries, Fragments fragments, FactSink sink) {
		this.table = table;
		this.fragments = fragments;
		this.countries = countries;
		this.sink = sink;
	}

	void tell(FtmRecord record, FtmSchema schema, List<ClaimFact> claims) {
		record.properties().forEach((name, values) -> {
			FtmProperty property = schema.property(name);
			if (property == null) {
				return;
			}
			if (property.isEntity() && !property.stub()) {
				values.forEach(id -> link(record, property, id, resolved(id), claims));
			}
			else if (property.isCountry()) {
				values.forEach(value -> country(record, property, value, claims));
			}
		});
	}

	private void country(FtmRecord record, FtmProperty property, String value, List<ClaimFact> claims) {
		String code = this.countries.code(value);
		if (code == null) {
			if (!this.countries.isCode(value)) {
				this.sink.remark("properties.%s: '%s' is not the code of a country; it is kept as a text"
					.formatted(property.name(), value));
			}
			return;
		}
		if (FtmCountries.id(code).equals(record.id())) {
			return;
		}
		if (this.told.put(code, true) == null) {
			this.sink.fact(this.countries.country(code, claims));
		}
		String country = FtmCountries.id(code);
		link(record, property, country, country, claims);
	}

	/** The entity that an id stands for, which is told where that has another id now. */
	String resolved(String id) {
		String now = this.fragments.resolved(id);
		if (!now.equals(id)) {
			this.sink.remark("'%s' is taken as %s, which names it among its referents".formatted(id, now));
		}
		return now;
	}

	private void link(FtmRecord record, FtmProperty property, String named, String target, List<ClaimFact> claims) {
		this.sink
			.fact(new EdgeFact(String.join("-", record.id(), property.name(), named), this.table.linkType(property),
					record.id(), target, role(property), null, null, Map.of(FtmKeys.LINK, property.name()), claims));
	}

	/** What the property says beyond the type of the relationship. */
	private @Nullable String role(FtmProperty property) {
		boolean says = property.isCountry() && this.table.links().containsKey(property.name());
		return (says && !property.name().equals("country")) ? property.label().toLowerCase(Locale.ROOT) : null;
	}

}
