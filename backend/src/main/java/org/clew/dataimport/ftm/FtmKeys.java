package org.clew.dataimport.ftm;

import java.util.List;

import org.clew.database.GraphRecords;
import org.jspecify.annotations.Nullable;

/**
 * Names under which Clew keeps what an entity of FollowTheMoney says, such that all of it
 * can be told apart and read back.
 */
public final class FtmKeys {

	/** The schema, as a text. */
	public static final String SCHEMA = "ftm:schema";

	/**
	 * At a relationship that was made from a property of an entity: the name of that
	 * property.
	 */
	public static final String LINK = "ftm:link";

	/**
	 * At a relationship that is one of several which an entity stands for: the id of that
	 * entity.
	 */
	public static final String OF = "ftm:of";

	/** At a country that a code in FollowTheMoney stands for: that code. */
	public static final String COUNTRY = "ftm:country";

	private static final String OURS = "ftm:";

	private static final String PROPERTY = "ftm:property:";

	private static final String OTHER = "ftm:entity:";

	private static final String AS_JSON = "ftm:json:";

	/** What stands at an entity beside its properties. */
	private static final List<String> BESIDE = List.of("caption", "datasets", "referents", "target", "first_seen",
			"last_seen", "last_change");

	private FtmKeys() {
	}

	/** The id of one of several relationships that an entity stands for. */
	public static String ofPair(String entity, String source, String target) {
		return String.join("-", entity, source, target);
	}

	/** Where the values of a property are kept. */
	public static String ofProperty(String name) {
		if (name.isBlank() || name.startsWith(OURS) || (BESIDE.contains(name) && GraphRecords.isOwn(name))) {
			return PROPERTY + name;
		}
		return GraphRecords.isOwn(name) ? OURS + name : name;
	}

	/** The property whose values are kept there; {@code null} if it is something else. */
	public static @Nullable String property(String key) {
		if (!key.startsWith(OURS)) {
			return key;
		}
		if (key.startsWith(PROPERTY)) {
			return key.substring(PROPERTY.length());
		}
		String name = key.substring(OURS.length());
		return (GraphRecords.isOwn(name) && !BESIDE.contains(name)) ? name : null;
	}

	/** Where a value beside the properties is kept. */
	static String ofField(String name) {
		return (BESIDE.contains(name) ? OURS : OTHER) + name;
	}

	/** Where a value beside the properties is kept that can be kept as JSON only. */
	static String ofJsonField(String name) {
		return AS_JSON + name;
	}

	/**
	 * The name of what is kept there beside the properties; {@code null} if it is
	 * something else.
	 */
	public static @Nullable String field(String key) {
		for (String prefix : List.of(OTHER, AS_JSON)) {
			if (key.startsWith(prefix)) {
				return key.substring(prefix.length());
			}
		}
		String name = key.startsWith(OURS) ? key.substring(OURS.length()) : "";
		return BESIDE.contains(name) ? name : null;
	}

	/** Whether what is kept there is JSON. */
	public static boolean isJson(String key) {
		return key.startsWith(AS_JSON);
	}

}
