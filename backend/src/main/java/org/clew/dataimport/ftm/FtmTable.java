package org.clew.dataimport.ftm;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.clew.dataimport.input.RecordJson;
import org.clew.schema.SchemaTypes;
import org.jspecify.annotations.Nullable;

/**
 * What of FollowTheMoney has a name of its own in Clew. Everything else keeps the name
 * that its schema or property has.
 *
 * @param entities types of entities by schema; what extends a schema is as it is
 * @param party what a topic makes of an entity
 * @param relationships types of relationships by schema
 * @param links types of relationships by the property that they are made from
 * @param roles properties that tell the role in a relationship, best first
 * @param noCountries codes among those of countries that no country has
 * @param back schemata by type, where {@code entities} read backwards does not tell them
 */
public record FtmTable(Map<String, String> entities, Party party, Map<String, String> relationships,
		Map<String, String> links, List<String> roles, List<String> noCountries, Map<String, String> back) {

	private static final FtmTable TABLE = RecordJson.MAPPER.treeToValue(FtmModel.resource("table.json"),
			FtmTable.class);

	/**
	 * What makes an entity a party.
	 *
	 * @param of type that it would have else
	 */
	public record Party(String topic, String of, String type) {
	}

	/** The table that comes with Clew. */
	public static FtmTable table() {
		return TABLE;
	}

	/** The type of an entity; the nearest schema that has one in the table says it. */
	String entityType(FtmSchema schema, boolean hasPartyTopic) {
		String type = first(schema, this.entities);
		if (hasPartyTopic && this.party.of().equals(type)) {
			return this.party.type();
		}
		return (type != null) ? type : schema.name();
	}

	/** The type of an entity whose schema is not in the model. */
	static String entityType(String unknownSchema) {
		StringBuilder type = new StringBuilder();
		for (String word : unknownSchema.split("[^A-Za-z0-9]+", -1)) {
			if (!word.isEmpty()) {
				type.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
			}
		}
		boolean usable = !type.isEmpty() && Character.isLetter(type.charAt(0))
				&& !SchemaTypes.isReserved(type.toString());
		return usable ? type.toString() : "Ftm" + type;
	}

	/** The type of the relationships that entities of a schema are. */
	public String relationshipType(FtmSchema schema) {
		String type = first(schema, this.relationships);
		return (type != null) ? type : upperSnake(schema.name());
	}

	/** The type of the relationships that are made from a property. */
	public String linkType(FtmProperty property) {
		String type = this.links.get(property.name());
		return (type != null) ? type : upperSnake(property.name());
	}

	/** The schema that comes nearest to a type of entities. */
	public FtmSchema schemaOf(String type, FtmModel model) {
		String name = this.back.getOrDefault(type,
				this.entities.entrySet()
					.stream()
					.filter(entry -> entry.getValue().equals(type))
					.map(Map.Entry::getKey)
					.findFirst()
					.orElse(type));
		FtmSchema schema = model.schema(name);
		return (schema != null && schema.edge() == null) ? schema : Objects.requireNonNull(model.schema("Thing"));
	}

	private static @Nullable String first(FtmSchema schema, Map<String, String> types) {
		for (String name : schema.lineage()) {
			String type = types.get(name);
			if (type != null) {
				return type;
			}
		}
		return null;
	}

	private static String upperSnake(String name) {
		return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
	}

}
