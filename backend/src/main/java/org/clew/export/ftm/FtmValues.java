package org.clew.export.ftm;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.clew.dataimport.ftm.FtmProperty;
import org.clew.dataimport.ftm.FtmSchema;
import org.clew.graph.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the property of FollowTheMoney that takes a value which came from elsewhere, from
 * Popolo for one: by its own name, by the name that others give it, or by what the value
 * says that it is. A value that is not of the property's type is none of it.
 */
final class FtmValues {

	/** Properties by the names that Popolo and others have for them. */
	private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("given_name", "firstName"),
			Map.entry("givenName", "firstName"), Map.entry("family_name", "lastName"),
			Map.entry("familyName", "lastName"), Map.entry("additional_name", "middleName"),
			Map.entry("patronymic_name", "fatherName"), Map.entry("honorific_prefix", "title"),
			Map.entry("honorific_suffix", "nameSuffix"), Map.entry("suffix", "nameSuffix"),
			Map.entry("founding_date", "incorporationDate"), Map.entry("dissolution_date", "dissolutionDate"),
			Map.entry("wikidata", "wikidataId"), Map.entry("wikidata_id", "wikidataId"));

	/** Properties by the scheme of an identifier, {@code <scheme>:<identifier>}. */
	private static final Map<String, String> SCHEMES = Map.of("wikidata", "wikidataId", "lei", "leiCode");

	private static final String OTHER_SCHEME = "idNumber";

	/** Properties by the type of a way to reach somebody, {@code <type>:<value>}. */
	private static final Map<String, String> CONTACTS = Map.ofEntries(Map.entry("phone", "phone"),
			Map.entry("voice", "phone"), Map.entry("cell", "phone"), Map.entry("mobile", "phone"),
			Map.entry("tel", "phone"), Map.entry("telephone", "phone"), Map.entry("email", "email"),
			Map.entry("address", "address"), Map.entry("url", "website"), Map.entry("website", "website"));

	private static final Map<String, String> GENDERS = Map.of("male", "male", "m", "male", "female", "female", "f",
			"female", "other", "other");

	private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}){0,2}");

	private static final Pattern EMAIL = Pattern.compile("(?:mailto:)?([^@\\s]+@[^@\\s]+\\.[^@\\s.]+)");

	private static final Pattern PAGE = Pattern.compile("(?i)https?://[^\\s/]+\\S*");

	private static final Pattern PHONE = Pattern.compile("(?:tel:)?([+(]?(?:\\d[ ()./-]*){5,20})");

	private static final Pattern WIKIDATA = Pattern
		.compile("(?:https?://(?:www\\.)?wikidata\\.org/\\w+/)?(Q[1-9]\\d*)");

	private FtmValues() {
	}

	/** A value as its property has it. */
	record Value(String property, String text) {
	}

	/**
	 * The property of a schema that takes a value; {@code null} if there is none.
	 * @param name of the property that the value has now
	 */
	static @Nullable Value of(FtmSchema schema, String name, String text) {
		return switch (name) {
			case "identifiers" -> part(schema, text, SCHEMES, OTHER_SCHEME);
			case "contact_details" -> part(schema, text, CONTACTS, null);
			default -> {
				Value own = value(schema, name, text);
				String other = NAMES.get(name);
				yield (own != null || other == null) ? own : value(schema, other, text);
			}
		};
	}

	/** Of a text that says itself what it is, before a colon. */
	private static @Nullable Value part(FtmSchema schema, String text, Map<String, String> known,
			@Nullable String otherwise) {
		String[] parts = text.split(":", 2);
		String property = known.get(parts[0].trim().toLowerCase(Locale.ROOT));
		Value value = (property != null && parts.length == 2) ? value(schema, property, parts[1].trim()) : null;
		return (value != null || otherwise == null) ? value : value(schema, otherwise, text);
	}

	private static @Nullable Value value(FtmSchema schema, String name, String text) {
		FtmProperty property = schema.property(name);
		String valid = (property != null) ? valid(property, text) : null;
		return (valid != null) ? new Value(name, valid) : null;
	}

	private static @Nullable String valid(FtmProperty property, String text) {
		if (property.name().equals("wikidataId")) {
			return first(WIKIDATA, text);
		}
		return switch (property.type()) {
			case "string", "text", "name", "identifier", "address" -> text;
			case "date" -> isDate(text) ? text : null;
			case "email" -> first(EMAIL, text);
			case "phone" -> first(PHONE, text);
			case "url" -> isPage(text) ? text : null;
			case "gender" -> GENDERS.get(text.trim().toLowerCase(Locale.ROOT));
			default -> null;
		};
	}

	private static @Nullable String first(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text.trim());
		return matcher.matches() ? matcher.group(1).trim() : null;
	}

	/** Whether it is the address of a page of the web. */
	static boolean isPage(String text) {
		return PAGE.matcher(text).matches();
	}

	/** Whether it is a year, a month or a day, which is all that the model knows. */
	static boolean isDate(String text) {
		if (!DATE.matcher(text).matches()) {
			return false;
		}
		try {
			PartialDate.parse(text);
			return true;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
