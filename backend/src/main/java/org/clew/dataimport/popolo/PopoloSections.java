package org.clew.dataimport.popolo;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The sections of a Popolo document, and which of them a record that stands alone is of.
 */
final class PopoloSections {

	static final Set<String> ALL = Set.of("persons", "organizations", "memberships", "posts", "areas", "events");

	/** Lists that make an object a document; the others a record may have as well. */
	static final Set<String> OF_DOCUMENT = Set.of("persons", "organizations");

	private static final Set<String> OF_RECORD = Set.of("id", "name", "person_id", "organization_id", "given_name",
			"family_name");

	private static final Set<String> OF_PERSON = Set.of("given_name", "family_name", "additional_name", "sort_name",
			"birth_date", "death_date", "gender", "honorific_prefix", "honorific_suffix", "patronymic_name",
			"national_identity");

	private static final Set<String> OF_ORGANIZATION = Set.of("founding_date", "dissolution_date", "classification",
			"posts", "parent_id", "parent");

	/** Fields by which JSON is known as Popolo that nobody said is. */
	private static final Set<String> DISTINCTIVE = Set.of("memberships", "other_names", "contact_details",
			"on_behalf_of_id", "given_name", "family_name", "birth_date", "founding_date", "dissolution_date");

	/** What a file may be called that holds nothing but one section. */
	private static final Map<String, Pattern> BY_FILE = byFile();

	private PopoloSections() {
	}

	/** Whether a first object with these fields is likely Popolo. */
	static boolean areLikely(Collection<String> fields) {
		return OF_DOCUMENT.stream().anyMatch(fields::contains) || fields.contains("memberships")
				|| fields.containsAll(Set.of("person_id", "organization_id"))
				|| (isRecord(fields) && DISTINCTIVE.stream().anyMatch(fields::contains));
	}

	/** Whether an object is a record, and not a document of sections. */
	static boolean isRecord(Collection<String> fields) {
		return OF_DOCUMENT.stream().noneMatch(fields::contains) && OF_RECORD.stream().anyMatch(fields::contains);
	}

	/**
	 * The section that a record would stand in.
	 * @return {@code null} if neither its fields nor the name of its file tell
	 */
	static @Nullable String of(String file, Map<String, Object> record) {
		String section = ofFields(record.keySet());
		if (section == null && record.get("memberships") instanceof List<?> memberships) {
			section = ofMembers(memberships);
		}
		return (section != null) ? section : ofFile(file);
	}

	private static @Nullable String ofFields(Collection<String> fields) {
		if (fields.contains("person_id") || fields.contains("person")) {
			return "memberships";
		}
		if (OF_PERSON.stream().anyMatch(fields::contains)) {
			return "persons";
		}
		if (fields.contains("geometry")) {
			return "areas";
		}
		boolean ofBody = fields.contains("organization_id") || fields.contains("organization");
		if (ofBody && (fields.contains("label") || fields.contains("role"))) {
			return "posts";
		}
		if (fields.contains("start_date") || fields.contains("end_date")) {
			return "events";
		}
		return OF_ORGANIZATION.stream().anyMatch(fields::contains) ? "organizations" : null;
	}

	/** What stands around memberships, by whom or what they leave out. */
	private static @Nullable String ofMembers(List<?> memberships) {
		boolean saysBody = memberships.stream()
			.anyMatch(each -> each instanceof Map<?, ?> fields
					&& (fields.containsKey("organization_id") || fields.containsKey("organization")
							|| fields.containsKey("post_id") || fields.containsKey("on_behalf_of_id")));
		boolean saysPerson = memberships.stream()
			.anyMatch(each -> each instanceof Map<?, ?> fields
					&& (fields.containsKey("person_id") || fields.containsKey("person")));
		if (saysBody != saysPerson) {
			return saysBody ? "persons" : "organizations";
		}
		return null;
	}

	private static @Nullable String ofFile(String file) {
		String name = file.toLowerCase(Locale.ROOT);
		return BY_FILE.entrySet()
			.stream()
			.filter(entry -> entry.getValue().matcher(name).find())
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse(null);
	}

	private static Map<String, Pattern> byFile() {
		Map<String, Pattern> patterns = new LinkedHashMap<>();
		patterns.put("memberships", Pattern.compile("memberships?"));
		patterns.put("persons", Pattern.compile("persons?|people|members|politicians?"));
		patterns.put("organizations", Pattern.compile("organi[sz]ations?|parties|committees"));
		patterns.put("posts", Pattern.compile("posts?"));
		patterns.put("areas", Pattern.compile("areas?"));
		patterns.put("events", Pattern.compile("events?"));
		return patterns;
	}

}
