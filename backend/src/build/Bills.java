import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the bills of materials of the two jars: one of all parts, and one of those that are
 * needed without the engine.
 *
 * Arguments: the bill as it was made, and the two to write.
 */
final class Bills {

	public static void main(String[] arguments) throws IOException {
		JsonMapper json = JsonMapper.builder().build();
		ObjectNode bill = (ObjectNode) json.readTree(Path.of(arguments[0]));
		// Those of Spring Boot, which the project has from its parent.
		((ObjectNode) bill.at("/metadata/component")).remove("externalReferences");
		write(json, bill, arguments[1]);

		// What comes with the engine is optional, as the engine is.
		Set<String> needed = new HashSet<>();
		needed.add(bill.at("/metadata/component/bom-ref").asString());
		bill.get("components").forEach(part -> {
			if (!part.path("scope").asString("").equals("optional")) {
				needed.add(part.get("bom-ref").asString());
			}
		});
		bill.withArray("components").removeIf(part -> !needed.contains(part.get("bom-ref").asString()));
		bill.withArray("dependencies").removeIf(part -> !needed.contains(part.get("ref").asString()));
		for (JsonNode part : bill.get("dependencies")) {
			if (part.has("dependsOn")) {
				((ObjectNode) part).withArray("dependsOn").removeIf(other -> !needed.contains(other.asString()));
			}
		}
		write(json, bill, arguments[2]);
	}

	private static void write(JsonMapper json, JsonNode bill, String file) throws IOException {
		Files.createDirectories(Path.of(file).getParent());
		Files.writeString(Path.of(file), json.writerWithDefaultPrettyPrinter().writeValueAsString(bill));
	}

}
