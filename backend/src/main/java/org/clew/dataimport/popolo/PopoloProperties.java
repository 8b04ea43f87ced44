package org.clew.dataimport.popolo;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.clew.database.GraphRecords;
import org.jspecify.annotations.Nullable;

/**
 * Makes properties of what a record has: values that a property can hold, so that nothing
 * is lost.
 */
final class PopoloProperties {

	private static final Map<String, String> NAMES = Map.of("birth_date", "birthDate", "death_date", "deathDate");

	private PopoloProperties() {
	}

	/**
	 * All fields of a record but those that are stored otherwise.
	 */
	static Map<String, Object> of(PopoloRecord record, Set<String> storedOtherwise) {
		Map<String, Object> properties = new LinkedHashMap<>();
		record.fields().forEach((field, value) -> {
			if (!storedOtherwise.contains(field)) {
				put(properties, field, value);
			}
		});
		List<String> names = record.objects("other_names")
			.stream()
			.map(PopoloProperties::detailedName)
			.flatMap(List::stream)
			.toList();
		if (!names.isEmpty()) {
			properties.put("other_names", names);
		}
		return properties;
	}

	private static void put(Map<String, Object> properties, String field, @Nullable Object value) {
		String name = NAMES.getOrDefault(field, GraphRecords.isOwn(field) ? "popolo_" + field : field);
		switch (value) {
			case null -> {
			}
			case List<?> list -> {
				List<?> flat = list(field, list);
				if (!flat.isEmpty()) {
					properties.put(name, flat);
				}
			}
			case Map<?, ?> object -> object.forEach((key, part) -> put(properties, field + "_" + key, part));
			case String text when text.isBlank() -> {
			}
			case BigInteger number -> properties.put(name, number.toString());
			default -> properties.put(name, value);
		}
	}

	private static List<?> list(String field, List<?> list) {
		if (list.stream().allMatch(Boolean.class::isInstance)) {
			return list;
		}
		List<String> texts = new ArrayList<>();
		for (Object element : list) {
			String text = text(field, element);
			if (text != null && !texts.contains(text)) {
				texts.add(text);
			}
		}
		return texts;
	}

	private static @Nullable String text(String field, @Nullable Object element) {
		if (element instanceof Map<?, ?> object) {
			return switch (field) {
				case "identifiers" -> pair(object, "scheme", "identifier");
				case "contact_details" -> pair(object, "type", "value");
				case "links" -> pair(object, "note", "url");
				case "images" -> pair(object, "note", "url");
				default -> all(object);
			};
		}
		return (element == null || element.toString().isBlank()) ? null : element.toString();
	}

	/** {@code first:second}; everything where there is more, or less. */
	private static @Nullable String pair(Map<?, ?> object, String first, String second) {
		Object key = object.get(first);
		Object value = object.get(second);
		if (value == null || object.size() > ((key != null) ? 2 : 1)) {
			return all(object);
		}
		return (key != null) ? key + ":" + value : value.toString();
	}

	private static @Nullable String all(Map<?, ?> object) {
		String text = object.entrySet()
			.stream()
			.filter(entry -> entry.getValue() != null)
			.map(entry -> entry.getKey() + ":" + entry.getValue())
			.collect(Collectors.joining(", "));
		return text.isEmpty() ? null : text;
	}

	/**
	 * A name with what is said of it, its language for one; nothing where only the name
	 * is there, which is an alias.
	 */
	private static List<String> detailedName(Map<?, ?> object) {
		String name = PopoloRecord.text(object.get("name"));
		String details = object.entrySet()
			.stream()
			.filter(entry -> entry.getValue() != null && !"name".equals(entry.getKey())
					&& !"multilingual".equals(entry.getValue()))
			.map(entry -> entry.getKey() + ":" + entry.getValue())
			.collect(Collectors.joining(", "));
		return (name == null || details.isEmpty()) ? List.of() : List.of("%s (%s)".formatted(name, details));
	}

}
