package org.clew.dataimport.ftm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.clew.dataimport.fact.FactSink;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds the entities in an entry: the one that it is, and those that stand within it.
 */
final class FtmRecords {

	/** Characters of the longest id, or name of a schema, that is taken. */
	static final int LONGEST_ID = 1000;

	private final FtmModel model;

	private final FactSink sink;

	private final List<FtmRecord> found = new ArrayList<>();

	/** The entity around one within it, and the property of that one that leads back. */
	private record Around(String id, @Nullable String property) {
	}

	private FtmRecords(FtmModel model, FactSink sink) {
		this.model = model;
		this.sink = sink;
	}

	/**
	 * The entities of an entry, the outermost first.
	 * @param sink told what cannot be taken
	 */
	static List<FtmRecord> of(FtmInput.Entry entry, FtmModel model, FactSink sink) {
		FtmRecords records = new FtmRecords(model, sink);
		if (entry.json() != null) {
			records.read(entry.json());
		}
		else if (entry.problem() != null) {
			sink.reject(entry.problem());
		}
		return records.found;
	}

	/** An entity, or a change of one as the deltas of OpenSanctions have it. */
	private void read(JsonNode json) {
		JsonNode changed = json.path("entity");
		if (!json.path("op").isString() || !changed.isObject() || json.has("schema")) {
			entity(json, "", null);
			return;
		}
		switch (json.path("op").asString()) {
			case "ADD", "MOD" -> entity(changed, "entity.", null);
			case "DEL" -> this.sink.remark("The record says that %s was deleted; an import takes nothing back"
				.formatted(changed.path("id").asString("an entity")));
			default -> this.sink.reject("op must be ADD, MOD or DEL, not '%s'".formatted(json.path("op").asString()));
		}
	}

	private void entity(JsonNode json, String where, @Nullable Around around) {
		if (!json.isObject()) {
			this.sink.reject("An entity must be a JSON object, not " + kind(json));
			return;
		}
		String id = text(json, "id", where);
		String schema = text(json, "schema", where);
		JsonNode properties = json.path("properties");
		if (!properties.isObject()) {
			this.sink.reject(properties.isMissingNode() ? "%sproperties is missing".formatted(where)
					: "%sproperties must be an object, not %s".formatted(where, kind(properties)));
		}
		if (id == null || schema == null || !properties.isObject()) {
			return;
		}
		Map<String, List<String>> values = new LinkedHashMap<>();
		FtmRecord record = new FtmRecord(id, schema, values, FtmFields.of(json, where, this.sink));
		this.found.add(record);
		for (Map.Entry<String, JsonNode> property : properties.properties()) {
			Set<String> texts = values(property, record, "%sproperties.%s".formatted(where, property.getKey()));
			if (!texts.isEmpty()) {
				values.put(property.getKey(), List.copyOf(texts));
			}
		}
		leadBack(record, around);
	}

	private @Nullable String text(JsonNode json, String field, String where) {
		JsonNode value = json.path(field);
		if (value.isString() && !value.asString().isBlank()) {
			return isShort(value.asString(), where + field) ? value.asString() : null;
		}
		if (value.isMissingNode()) {
			this.sink.reject("%s%s is missing".formatted(where, field));
		}
		else {
			this.sink.reject("%s%s must be a text that is not empty, not %s".formatted(where, field,
					value.isString() ? "an empty one" : kind(value)));
		}
		return null;
	}

	private boolean isShort(String text, String where) {
		if (text.length() > LONGEST_ID) {
			this.sink.reject("%s is longer than %d characters, the most that it may have".formatted(where, LONGEST_ID));
		}
		return text.length() <= LONGEST_ID;
	}

	private Set<String> values(Map.Entry<String, JsonNode> entry, FtmRecord record, String where) {
		FtmSchema schema = this.model.schema(record.schema());
		FtmProperty property = (schema != null) ? schema.property(entry.getKey()) : null;
		Set<String> texts = new LinkedHashSet<>();
		JsonNode json = entry.getValue();
		if (json.isArray()) {
			for (int i = 0; i < json.size(); i++) {
				value(json.get(i), texts, property, record, "%s[%d]".formatted(where, i));
			}
		}
		else {
			if (!json.isNull()) {
				this.sink.remark("%s is %s and not a list; it is taken as a list of one".formatted(where, kind(json)));
			}
			value(json, texts, property, record, where);
		}
		return texts;
	}

	private void value(JsonNode json, Set<String> texts, @Nullable FtmProperty property, FtmRecord record,
			String where) {
		if (json.isString()) {
			text(json.asString(), texts, property, where);
		}
		else if (json.isNumber() || json.isBoolean()) {
			this.sink.remark("%s is %s; it is taken as a text".formatted(where, kind(json)));
			texts.add(json.asString());
		}
		else if (json.isObject()) {
			within(json, texts, property, record, where);
		}
		else if (!json.isNull()) {
			this.sink.reject("%s must be a text, not %s".formatted(where, kind(json)));
		}
	}

	private void text(String text, Set<String> texts, @Nullable FtmProperty property, String where) {
		boolean isId = property != null && property.isEntity();
		if (isId && text.isBlank()) {
			this.sink.reject("%s must be the id of an entity, not an empty text".formatted(where));
		}
		else if (!isId || isShort(text, where)) {
			texts.add(text);
		}
	}

	/** An entity in the place of its id. */
	private void within(JsonNode json, Set<String> texts, @Nullable FtmProperty property, FtmRecord record,
			String where) {
		if (property != null && !property.isEntity()) {
			this.sink.reject("%s must be a text, not an object: %s.%s does not refer to entities".formatted(where,
					record.schema(), property.name()));
			return;
		}
		String id = text(json, "id", where + ".");
		if (id == null) {
			return;
		}
		boolean onlyId = !json.has("schema") && !json.has("properties");
		Around around = (property != null && property.stub()) ? new Around(record.id(), property.reverse()) : null;
		if (around == null || onlyId) {
			texts.add(id);
		}
		if (!onlyId) {
			entity(json, where + ".", around);
		}
	}

	/**
	 * Whatever stands within a stub refers to the entity around it, also where that is
	 * not repeated.
	 */
	private void leadBack(FtmRecord record, @Nullable Around around) {
		FtmSchema schema = this.model.schema(record.schema());
		if (around == null || around.property() == null || schema == null
				|| schema.property(around.property()) == null) {
			return;
		}
		Set<String> ids = new LinkedHashSet<>(record.values(around.property()));
		ids.add(around.id());
		record.properties().put(around.property(), List.copyOf(ids));
	}

	/** What a value is, for messages to people. */
	static String kind(JsonNode json) {
		return switch (json.getNodeType()) {
			case ARRAY -> "a list";
			case OBJECT, POJO -> "an object";
			case STRING, BINARY -> "a text";
			case NUMBER -> "a number";
			case BOOLEAN -> "a truth value";
			default -> json.getNodeType().name().toLowerCase(Locale.ROOT);
		};
	}

}
