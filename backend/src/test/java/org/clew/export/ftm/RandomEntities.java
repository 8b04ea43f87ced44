package org.clew.export.ftm;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

import org.clew.dataimport.ftm.FtmEdge;
import org.clew.dataimport.ftm.FtmProperty;
import org.clew.dataimport.ftm.FtmSchema;
import org.jspecify.annotations.Nullable;

/**
 * Entities of every schema with whatever values, some of which no schema foresees.
 */
final class RandomEntities {

	private static final List<String> TEXTS = List.of("a", "Анна", "with \"quotes\"", "line\nbreak", "\u2028", "🜚",
			" ", "0", "true", "{}", "a;b", "\\", "2013-02-30");

	private static final List<String> STRANGE = List.of("id", "name", "aliases", "from", "to", "role", "datasets",
			"sources", "claims", "nature", "searchNames", "kind", "code", "schema", "ftm:schema", "ftm:property:x", "",
			"ftm:link", "ftm:of", "x y");

	private static final List<String> DATES = List.of("1999", "2001-02", "2010-03-04", "2010-03-04T05:06:07", "2010-99",
			"never");

	private static final List<String> COUNTRIES = List.of("fr", "kz", "suhh", "eu", "zz", "gb-sct", "Nowhere", "US");

	private final Random random;

	private final int count;

	/**
	 * @param count how many there are, which refer to each other
	 */
	RandomEntities(long seed, int count) {
		this.random = new Random(seed);
		this.count = count;
	}

	Map<String, @Nullable Object> entity(int number, FtmSchema schema) {
		Map<String, @Nullable Object> entity = new LinkedHashMap<>();
		entity.put("id", id(number));
		if (chance(3)) {
			entity.put("caption", text());
		}
		entity.put("schema", chance(50) ? "Unheard-of" : schema.name());
		entity.put("properties", properties(schema));
		beside(entity);
		return entity;
	}

	private Map<String, Object> properties(FtmSchema schema) {
		Map<String, Object> properties = new LinkedHashMap<>();
		for (FtmProperty property : schema.properties().values()) {
			if (chance(4) && !property.stub()) {
				properties.put(property.name(), values(property));
			}
		}
		FtmEdge edge = schema.edge();
		if (edge != null && !chance(10)) {
			properties.put(edge.source(), values(property(schema, edge.source())));
			properties.put(edge.target(), values(property(schema, edge.target())));
		}
		if (chance(5)) {
			properties.put(STRANGE.get(this.random.nextInt(STRANGE.size())), List.of(text()));
		}
		return properties;
	}

	private static FtmProperty property(FtmSchema schema, String name) {
		return Objects.requireNonNull(schema.property(name), name);
	}

	private List<String> values(FtmProperty property) {
		Set<String> values = new LinkedHashSet<>();
		int size = chance(3) ? 1 + this.random.nextInt(4) : 1;
		for (int i = 0; i < size; i++) {
			values.add(switch (property.type()) {
				case "entity" -> id(this.random.nextInt(this.count));
				case "country" -> COUNTRIES.get(this.random.nextInt(COUNTRIES.size()));
				case "date" -> DATES.get(this.random.nextInt(DATES.size()));
				default -> text();
			});
		}
		return new ArrayList<>(values);
	}

	private void beside(Map<String, @Nullable Object> entity) {
		if (chance(2)) {
			entity.put("datasets", chance(5) ? List.of() : List.of("d" + this.random.nextInt(9), "e"));
		}
		if (chance(3)) {
			entity.put("referents", List.of("r" + this.random.nextInt(), "s"));
			entity.put("first_seen", "2020-01-01T00:00:00");
			entity.put("last_seen", null);
			entity.put("target", this.random.nextBoolean());
		}
		if (chance(4)) {
			entity.put("extra", switch (this.random.nextInt(9)) {
				case 0 -> 7;
				case 1 -> Long.MAX_VALUE;
				case 2 -> 1.5;
				case 3 -> new BigDecimal("1.10");
				case 4 -> new BigInteger("123456789012345678901234567890");
				case 5 -> List.of(1, "two", List.of());
				case 6 -> Map.of("deep", Map.of("deeper", List.of(true)));
				case 7 -> List.of("twice", "twice");
				default -> text();
			});
			entity.put("name", "beside");
		}
	}

	private String text() {
		String text = TEXTS.get(this.random.nextInt(TEXTS.size()));
		return chance(2) ? text : text + this.random.nextInt(1000);
	}

	private static String id(int number) {
		return "Q" + number;
	}

	private boolean chance(int oneIn) {
		return this.random.nextInt(oneIn) == 0;
	}

}
