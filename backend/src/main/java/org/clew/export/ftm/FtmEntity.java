package org.clew.export.ftm;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * An entity of FollowTheMoney that is being put together.
 */
final class FtmEntity {

	private final String id;

	private final String schema;

	private final Map<String, Set<String>> properties = new LinkedHashMap<>();

	private final Map<String, Object> beside = new LinkedHashMap<>();

	FtmEntity(String id, String schema) {
		this.id = id;
		this.schema = schema;
	}

	void add(String property, List<?> values) {
		Set<String> texts = this.properties.computeIfAbsent(property, name -> new LinkedHashSet<>());
		values.forEach(value -> texts.add(String.valueOf(value)));
	}

	void add(String property, @Nullable String value) {
		if (value != null) {
			add(property, List.of(value));
		}
	}

	void beside(String name, Object value) {
		this.beside.put(name, value);
	}

	/** As it is written, in the order that FollowTheMoney writes it in. */
	Map<String, Object> json() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("id", this.id);
		Object caption = this.beside.get("caption");
		if (caption != null) {
			json.put("caption", caption);
		}
		json.put("schema", this.schema);
		json.put("properties", this.properties);
		json.putAll(this.beside);
		return json;
	}

}
