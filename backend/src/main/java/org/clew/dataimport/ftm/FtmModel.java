package org.clew.dataimport.ftm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import org.clew.dataimport.input.RecordJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The model that FollowTheMoney publishes: its schemata, their properties, and the
 * countries that it knows.
 */
public final class FtmModel {

	private static final FtmModel PUBLISHED = new FtmModel(resource("model.json"));

	private final Map<String, FtmSchema> schemata = new LinkedHashMap<>();

	private final Map<String, String> countries;

	FtmModel(JsonNode model) {
		JsonNode all = model.path("schemata");
		all.propertyNames().stream().sorted().forEach(name -> this.schemata.put(name, schema(name, all)));
		this.countries = texts(model.path("types").path("country").path("values"));
	}

	/** The model that comes with Clew. */
	public static FtmModel published() {
		return PUBLISHED;
	}

	/** The schema with a name; {@code null} if the model has none. */
	public @Nullable FtmSchema schema(String name) {
		return this.schemata.get(name);
	}

	/** All schemata, sorted by name. */
	public Collection<FtmSchema> schemata() {
		return List.copyOf(this.schemata.values());
	}

	/** Names of countries by code, among them historic ones and parts of others. */
	public Map<String, String> countries() {
		return this.countries;
	}

	/**
	 * What an entity is that two records call differently: the more specific of both, or
	 * the most general that is both.
	 * @return {@code null} if nothing is both
	 */
	public @Nullable String common(String left, String right) {
		FtmSchema first = schema(left);
		FtmSchema second = schema(right);
		if (first == null || second == null) {
			return (first != null || second == null) ? left : right;
		}
		if (first.isA(right)) {
			return left;
		}
		if (second.isA(left)) {
			return right;
		}
		return this.schemata.values()
			.stream()
			.filter(schema -> schema.isA(left) && schema.isA(right))
			.min(Comparator.comparingInt(schema -> schema.lineage().size()))
			.map(FtmSchema::name)
			.orElse(null);
	}

	/** A resource beside this class. */
	static JsonNode resource(String name) {
		try (InputStream stream = FtmModel.class.getResourceAsStream(name)) {
			if (stream == null) {
				throw new IllegalStateException("The resource %s is missing".formatted(name));
			}
			return RecordJson.MAPPER.readTree(stream);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static FtmSchema schema(String name, JsonNode all) {
		List<String> lineage = lineage(name, all);
		JsonNode own = all.path(name);
		Map<String, FtmProperty> properties = new LinkedHashMap<>();
		for (String ancestor : lineage) {
			for (JsonNode property : all.path(ancestor).path("properties")) {
				properties.putIfAbsent(property.path("name").asString(), property(property));
			}
		}
		return new FtmSchema(name, own.path("label").asString(name), own.path("abstract").asBoolean(false), lineage,
				inherited(lineage, all, schema -> list(schema.path("caption"))),
				inherited(lineage, all, schema -> list(schema.path("featured"))), edge(lineage, all),
				inherited(lineage, all, schema -> list(schema.path("temporalExtent").path("start"))),
				inherited(lineage, all, schema -> list(schema.path("temporalExtent").path("end"))), properties);
	}

	private static List<String> lineage(String name, JsonNode all) {
		Set<String> lineage = new LinkedHashSet<>();
		Deque<String> next = new ArrayDeque<>(List.of(name));
		while (!next.isEmpty()) {
			String schema = next.removeFirst();
			if (lineage.add(schema)) {
				next.addAll(list(all.path(schema).path("extends")));
			}
		}
		return List.copyOf(lineage);
	}

	private static FtmProperty property(JsonNode json) {
		String name = json.path("name").asString();
		return new FtmProperty(name, json.path("label").asString(name), json.path("type").asString("string"),
				json.path("range").asString(null), json.path("reverse").asString(null),
				json.path("stub").asBoolean(false));
	}

	private static @Nullable FtmEdge edge(List<String> lineage, JsonNode all) {
		return lineage.stream()
			.map(schema -> all.path(schema).path("edge"))
			.filter(JsonNode::isObject)
			.findFirst()
			.map(edge -> new FtmEdge(edge.path("source").asString(), edge.path("target").asString(),
					edge.path("label").asString(""), edge.path("directed").asBoolean(true)))
			.orElse(null);
	}

	private static List<String> inherited(List<String> lineage, JsonNode all, Function<JsonNode, List<String>> lists) {
		return lineage.stream()
			.map(schema -> lists.apply(all.path(schema)))
			.filter(Predicate.not(List::isEmpty))
			.findFirst()
			.orElse(List.of());
	}

	private static List<String> list(JsonNode json) {
		List<String> texts = new ArrayList<>();
		json.forEach(item -> texts.add(item.asString()));
		return texts;
	}

	private static Map<String, String> texts(JsonNode json) {
		Map<String, String> texts = new LinkedHashMap<>();
		json.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
		return Map.copyOf(texts);
	}

}
