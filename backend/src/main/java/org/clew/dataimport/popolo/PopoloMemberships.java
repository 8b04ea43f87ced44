package org.clew.dataimport.popolo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.clew.dataimport.fact.ClaimFact;
import org.clew.dataimport.fact.EdgeFact;
import org.clew.dataimport.popolo.PopoloFacts.Time;
import org.jspecify.annotations.Nullable;

/**
 * Memberships as relationships: of a person in a body, for a party, and for an area.
 */
final class PopoloMemberships {

	private static final Set<String> STORED_OTHERWISE = Set.of("id", "role", "start_date", "end_date", "sources",
			"person_id", "person", "organization", "post", "area", "on_behalf_of");

	private final PopoloFacts facts;

	private final PopoloTables tables;

	PopoloMemberships(PopoloFacts facts, PopoloTables tables) {
		this.facts = facts;
		this.tables = tables;
	}

	/**
	 * A membership, which is refused if it does not say who is a member of what.
	 */
	void membership(PopoloRecord record) throws PopoloRecord.Unusable {
		String person = record.reference("person");
		if (person == null) {
			throw new PopoloRecord.Unusable("%s: person_id is missing".formatted(record.pointer()));
		}
		PopoloTables.Post post = post(record);
		String organization = either(record.reference("organization"), (post != null) ? post.organization() : null);
		String party = record.reference("on_behalf_of");
		if (organization == null && party == null) {
			throw new PopoloRecord.Unusable("%s: organization_id is missing".formatted(record.pointer()));
		}
		String area = either(record.reference("area"), (post != null) ? post.area() : null);
		Time time = time(record);
		Member member = new Member(record, this.facts.id("person", person), time, this.facts.claims(record));
		if (organization != null) {
			String role = either(record.text("role"), (post != null) ? post.role() : null);
			body(member, organization, role, party, area);
		}
		if (party != null) {
			about(member, "MEMBER_OF", this.facts.id("organization", party));
		}
		if (area != null) {
			about(member, "REPRESENTS", this.facts.id("area", area));
		}
	}

	/** The post, which may stand within the membership. */
	private PopoloTables.@Nullable Post post(PopoloRecord record) {
		String id = record.reference("post");
		PopoloTables.Post known = this.tables.post(id);
		if (known == null && record.fields().get("post") instanceof Map<?, ?> embedded) {
			Map<String, Object> fields = new LinkedHashMap<>();
			embedded.forEach((key, value) -> fields.put(String.valueOf(key), value));
			PopoloRecord post = new PopoloRecord("posts", record.pointer() + "/post", record.line(), fields);
			return PopoloTables.Post.of(post, post.reference("organization"));
		}
		if (known == null) {
			dangles(record, "post_id", id);
		}
		return known;
	}

	private void dangles(PopoloRecord record, String field, @Nullable String id) {
		if (id != null) {
			this.facts.sink().remark("%s: %s: no file of the import has '%s'".formatted(record.pointer(), field, id));
		}
	}

	/** Who is a member, and when. */
	private record Member(PopoloRecord record, String person, Time time, List<ClaimFact> claims) {
	}

	private void body(Member member, String organization, @Nullable String role, @Nullable String party,
			@Nullable String area) {
		PopoloRecord record = member.record();
		Map<String, Object> properties = PopoloProperties.of(record, STORED_OTHERWISE);
		PopoloTables.Term term = this.tables.term(record.text("legislative_period_id"));
		if (term != null && term.name() != null) {
			properties.put("legislative_period", term.name());
		}
		String target = this.facts.id("organization", organization);
		String own = record.text("id");
		String id = (own != null) ? this.facts.id("membership", own)
				: this.facts.edgeId("MEMBER_OF", member.person(), target, member.time(), role, party, area,
						record.text("legislative_period_id"), record.reference("post"));
		this.facts.sink()
			.fact(new EdgeFact(id, "MEMBER_OF", member.person(), target, role, member.time().from(), member.time().to(),
					properties, member.claims()));
	}

	/**
	 * For whom a member sits: for a party, or an area, as long as the membership lasts.
	 */
	private void about(Member member, String type, String target) {
		String term = member.record().text("legislative_period_id");
		String id = this.facts.edgeId(type, member.person(), target, member.time(), term, "about");
		this.facts.sink()
			.fact(new EdgeFact(id, type, member.person(), target, null, member.time().from(), member.time().to(),
					(term != null) ? Map.of("legislative_period_id", term) : null, member.claims()));
	}

	/**
	 * A membership without a beginning or end of its own lasts as long as its term,
	 * unless that contradicts the other date.
	 */
	private Time time(PopoloRecord record) {
		Time own = PopoloFacts.time(record, "start_date", "end_date");
		String id = record.text("legislative_period_id");
		PopoloTables.Term term = this.tables.term(id);
		if (term == null) {
			dangles(record, "legislative_period_id", id);
			return own;
		}
		Time whole = new Time(either(own.from(), term.start()), either(own.to(), term.end()));
		return whole.isReversed() ? own : whole;
	}

	private static @Nullable String either(@Nullable String first, @Nullable String second) {
		return (first != null) ? first : second;
	}

}
