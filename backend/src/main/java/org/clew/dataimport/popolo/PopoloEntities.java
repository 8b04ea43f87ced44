package org.clew.dataimport.popolo;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.clew.dataimport.fact.FactDates;
import org.clew.dataimport.fact.NodeFact;
import org.clew.dataimport.popolo.PopoloFacts.Time;
import org.clew.dataimport.value.ContentIds;
import org.clew.dataimport.value.Country;
import org.clew.graph.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Persons, organizations, areas and events as entities.
 */
final class PopoloEntities {

	private static final Set<String> STORED_OTHERWISE = Set.of("id", "name", "other_names", "sources", "memberships",
			"posts", "children");

	private static final Set<String> OF_ORGANIZATION = with("founding_date", "dissolution_date", "parent_id");

	private static final Set<String> OF_EVENT = with("start_date", "end_date");

	private static final Set<String> OF_AREA = with("parent_id");

	private final PopoloFacts facts;

	private final @Nullable Country country;

	/**
	 * @param country that the legislature is of, where it is known
	 */
	PopoloEntities(PopoloFacts facts, @Nullable Country country) {
		this.facts = facts;
		this.country = country;
	}

	void person(PopoloRecord record) throws PopoloRecord.Unusable {
		String id = id("person", record);
		Map<String, Object> properties = PopoloProperties.of(record, STORED_OTHERWISE);
		date(record, "birth_date", "birthDate", properties);
		date(record, "death_date", "deathDate", properties);
		add(record, id, "Person", personName(record), new Time(null, null), properties);
	}

	void organization(PopoloRecord record) throws PopoloRecord.Unusable {
		String id = id("organization", record);
		String classification = record.text("classification");
		String kind = (classification != null) ? classification.toLowerCase(Locale.ROOT) : "";
		String type = type(kind);
		Map<String, Object> properties = PopoloProperties.of(record, OF_ORGANIZATION);
		if (!kind.isEmpty()) {
			properties.put("kind", type.equals("Party") && !kind.equals("party") ? "group" : kind);
		}
		add(record, id, type, name(record), PopoloFacts.time(record, "founding_date", "dissolution_date"), properties);
		String parent = record.reference("parent");
		if (parent != null) {
			this.facts.edge("PART_OF", id, this.facts.id("organization", parent), record);
		}
		String area = record.reference("area");
		if (area != null) {
			this.facts.edge("LOCATED_IN", id, this.facts.id("area", area), record);
		}
		if (kind.equals("legislature") && this.country != null) {
			this.facts.sink().fact(this.country.node(this.facts.inFile(record)));
			this.facts.edge("LOCATED_IN", id, this.country.id(), record);
		}
	}

	void area(PopoloRecord record) throws PopoloRecord.Unusable {
		String id = id("area", record);
		add(record, id, "Area", name(record), new Time(null, null), PopoloProperties.of(record, OF_AREA));
		String parent = record.reference("parent");
		if (parent != null) {
			this.facts.edge("PART_OF", id, this.facts.id("area", parent), record);
		}
	}

	void event(PopoloRecord record) throws PopoloRecord.Unusable {
		String id = id("event", record);
		Map<String, Object> properties = PopoloProperties.of(record, OF_EVENT);
		String classification = record.text("classification");
		if (classification != null) {
			properties.put("kind", classification);
		}
		add(record, id, "Event", name(record), PopoloFacts.time(record, "start_date", "end_date"), properties);
		String organization = record.reference("organization");
		if (organization != null) {
			this.facts.edge("PART_OF", id, this.facts.id("organization", organization), record);
		}
	}

	/**
	 * Where the id is an empty text, which is seen, the name stands for it.
	 */
	private String id(String kind, PopoloRecord record) throws PopoloRecord.Unusable {
		if (record.fields().get("id") instanceof String text && text.isBlank()) {
			this.facts.sink().remark("%s: id is empty, so that its name stands for it".formatted(record.pointer()));
			return this.facts.id(kind, "name:" + ContentIds.slug(record.required("name")));
		}
		return this.facts.id(kind, record.required("id"));
	}

	private void add(PopoloRecord record, String id, String type, String name, Time time,
			Map<String, Object> properties) {
		this.facts.sink()
			.fact(new NodeFact(id, type, name, aliases(record, name), time.from(), time.to(), properties,
					this.facts.claims(record)));
	}

	/** The day of a birth or death, or its text where that is no date. */
	private void date(PopoloRecord record, String field, String property, Map<String, Object> properties) {
		String text = record.text(field);
		if (text != null) {
			PartialDate date = FactDates.read(text);
			properties.put(property, (date != null) ? date.text() : text);
			if (date == null) {
				this.facts.sink()
					.remark("%s: '%s' is not %s; it is kept as text".formatted(field, text, PartialDate.ALLOWED));
			}
		}
	}

	private static String type(String kind) {
		return switch (kind) {
			case "party", "faction", "group", "parliamentary group", "political group", "parliamentary_group",
					"caucus" ->
				"Party";
			case "committee", "subcommittee", "sub-committee", "commission", "delegation" -> "Committee";
			default -> "Organization";
		};
	}

	private static String personName(PopoloRecord record) throws PopoloRecord.Unusable {
		if (record.text("name") != null) {
			return name(record);
		}
		List<String> parts = new ArrayList<>();
		for (String field : List.of("given_name", "additional_name", "family_name")) {
			String part = record.text(field);
			if (part != null) {
				parts.add(part);
			}
		}
		return parts.isEmpty() ? record.required("name") : String.join(" ", parts);
	}

	private static String name(PopoloRecord record) throws PopoloRecord.Unusable {
		return record.required("name");
	}

	private static List<String> aliases(PopoloRecord record, String name) {
		Set<String> aliases = new LinkedHashSet<>();
		for (Map<?, ?> other : record.objects("other_names")) {
			String alias = PopoloRecord.text(other.get("name"));
			if (alias != null && !alias.equals(name)) {
				aliases.add(alias);
			}
		}
		return List.copyOf(aliases);
	}

	private static Set<String> with(String... fields) {
		Set<String> all = new LinkedHashSet<>(STORED_OTHERWISE);
		all.addAll(List.of(fields));
		return Set.copyOf(all);
	}

}
