package org.clew.contract.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.clew.contract.fuzz.KnownValues.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON as a schema describes it, and then with something wrong in it.
 */
final class Documents {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final Map<String, Kind> KINDS = Map.of("ids", Kind.ENTITY, "id", Kind.ENTITY, "source", Kind.ENTITY,
			"target", Kind.ENTITY, "type", Kind.TYPE, "types", Kind.RELATIONSHIP_TYPE, "nodeTypes", Kind.TYPE, "avoid",
			Kind.ENTITY, "excludeSources", Kind.SOURCE, "name", Kind.NAME);

	private static final int DEEPEST = 6;

	private final JsonNode api;

	private final KnownValues known;

	Documents(JsonNode api, KnownValues known) {
		this.api = api;
		this.known = known;
	}

	/** What a schema allows: all that is required, and some of the rest. */
	JsonNode of(JsonNode schema, SplittableRandom random) {
		return value(schema, "", 0, random);
	}

	private JsonNode value(JsonNode schema, String name, int depth, SplittableRandom random) {
		if (schema.has("$ref")) {
			return value(this.api.at(schema.get("$ref").asString().substring(1)), name, depth, random);
		}
		if (schema.has("enum")) {
			return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
		}
		return switch (schema.path("type").asString("string")) {
			case "object" -> object(schema, depth, random);
			case "array" -> array(schema, name, depth, random);
			case "boolean" -> JSON.valueToTree(random.nextBoolean());
			case "integer" -> JSON
				.valueToTree(random.nextLong(schema.path("minimum").asLong(0), schema.path("maximum").asLong(20) + 1));
			case "number" -> JSON.valueToTree(random.nextDouble() * 1000 - 500);
			default -> JSON.valueToTree(name.equals("at") ? "2016"
					: Bytes.text(this.known.any(KINDS.getOrDefault(name, Kind.NAME), random)));
		};
	}

	private ObjectNode object(JsonNode schema, int depth, SplittableRandom random) {
		ObjectNode object = JSON.createObjectNode();
		List<String> required = schema.path("required").valueStream().map(JsonNode::asString).toList();
		schema.path("properties").properties().forEach(property -> {
			if (required.contains(property.getKey()) || (depth < DEEPEST && random.nextInt(depth + 2) == 0)) {
				object.set(property.getKey(), value(property.getValue(), property.getKey(), depth + 1, random));
			}
		});
		return object;
	}

	private ArrayNode array(JsonNode schema, String name, int depth, SplittableRandom random) {
		ArrayNode array = JSON.createArrayNode();
		for (int i = random.nextInt(2, 6); i > 0; i--) {
			array.add(value(schema.get("items"), name, depth + 1, random));
		}
		return array;
	}

	/** Puts something else in one place of a document. */
	JsonNode bend(JsonNode document, SplittableRandom random) {
		List<Runnable> changes = new ArrayList<>();
		collect(document, changes, random);
		if (changes.isEmpty()) {
			return hostile(random);
		}
		changes.get(random.nextInt(changes.size())).run();
		return document;
	}

	private void collect(JsonNode node, List<Runnable> changes, SplittableRandom random) {
		if (node instanceof ObjectNode object) {
			List.copyOf(object.propertyNames()).forEach(name -> {
				changes.add(() -> object.set(name, hostile(random)));
				changes.add(() -> object.remove(name));
				changes.add(() -> object.set(HostileText.anyText(random), object.get(name)));
				changes.add(() -> object.set(name, JSON.createArrayNode().add(object.get(name))));
				collect(object.get(name), changes, random);
			});
		}
		else if (node instanceof ArrayNode array) {
			for (int i = 0; i < array.size(); i++) {
				int index = i;
				changes.add(() -> array.set(index, hostile(random)));
				changes.add(() -> repeat(array, index, random));
				collect(array.get(i), changes, random);
			}
		}
	}

	private static void repeat(ArrayNode array, int index, SplittableRandom random) {
		for (int i = random.nextInt(10) == 0 ? 2500 : random.nextInt(1, 30); i > 0; i--) {
			array.add(array.get(index));
		}
	}

	private JsonNode hostile(SplittableRandom random) {
		return switch (random.nextInt(10)) {
			case 0 -> JSON.nullNode();
			case 1 -> JSON.createObjectNode();
			case 2 -> JSON.createArrayNode();
			case 3 -> JSON.valueToTree(random.nextLong());
			case 4 -> JSON.valueToTree(random.nextBoolean());
			case 5 -> JSON.valueToTree(-0.5);
			case 6 -> JSON.valueToTree(List.of(1, "a", List.of()));
			case 7 -> JSON.valueToTree(Bytes.text(this.known.any(Kind.ENTITY, random)));
			default -> JSON.valueToTree(HostileText.anyText(random));
		};
	}

	/** Writes a document such that it may be none any more, as bytes. */
	static String spoil(String document, SplittableRandom random) {
		return switch (random.nextInt(14)) {
			case 0 -> document.substring(0, random.nextInt(document.length() + 1));
			case 1 -> document.replaceFirst("\\{", "{\"ids\":1,\"ids\":2,\"title\":\"a\",\"title\":\"b\",");
			case 2 -> document.replaceFirst("-?\\d+(\\.\\d+)?", "1e400");
			case 3 -> document.replaceFirst("-?\\d+(\\.\\d+)?", random.nextBoolean() ? "NaN" : "01");
			case 4 -> document.replaceFirst("\":\"", "\":\"\\\\ud800");
			case 5 -> document.replaceFirst("\":\"", "\":\"\\\\u0000");
			case 6 -> document.replaceFirst("\":\"", "\":\"\u00ff\u00fe");
			case 7 -> "\u00ef\u00bb\u00bf" + document;
			case 8 -> String.join("\0", document.split("", -1));
			case 9 -> "[".repeat(random.nextBoolean() ? 900 : 100_000) + document;
			case 10 -> "{\"a\":".repeat(random.nextBoolean() ? 900 : 100_000) + document;
			case 11 -> document + (random.nextBoolean() ? "x" : "{}");
			case 12 ->
				document.replaceFirst("\":\"", "\":\"" + "a".repeat(random.nextInt(20) == 0 ? 1_000_000 : 70_000));
			default -> HostileText.any(random);
		};
	}

}
