package org.clew.dataimport.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.clew.dataimport.fact.EdgeFact;
import org.clew.dataimport.fact.NodeFact;
import org.clew.dataimport.fact.SourceFact;
import org.clew.entity.SearchName;
import org.jspecify.annotations.Nullable;

/**
 * What is stored at a node or relationship for a fact, and how two facts about one thing
 * become one: lists are united, and of anything else the later counts; a name that is
 * replaced stays as an alias.
 */
final class Properties {

	private Properties() {
	}

	static Map<String, Object> of(SourceFact source) {
		Map<String, Object> properties = new HashMap<>();
		properties.put("id", source.id());
		properties.put("title", source.title());
		put(properties, "publisher", source.publisher());
		put(properties, "publishedOn", source.publishedOn());
		put(properties, "url", source.url());
		put(properties, "retrievedOn", source.retrievedOn());
		put(properties, "licence", source.licence());
		return properties;
	}

	static Map<String, Object> of(NodeFact node) {
		Map<String, Object> properties = given(node.properties());
		properties.put("id", node.id());
		properties.put("name", node.name());
		List<Object> aliases = new ArrayList<>(united(node.aliases(), List.of()));
		aliases.remove(node.name());
		properties.put("aliases", List.copyOf(aliases));
		put(properties, "from", node.from());
		put(properties, "to", node.to());
		properties.put("searchNames", searchNames(properties));
		return properties;
	}

	static Map<String, Object> of(EdgeFact edge) {
		Map<String, Object> properties = given(edge.properties());
		properties.put("id", edge.id());
		put(properties, "role", edge.role());
		put(properties, "from", edge.from());
		put(properties, "to", edge.to());
		return properties;
	}

	/** As the database gives them back: whole numbers are long. */
	private static Map<String, Object> given(@Nullable Map<String, Object> properties) {
		Map<String, Object> given = new HashMap<>();
		if (properties != null) {
			properties.forEach((name, value) -> {
				if (value instanceof Collection<?> values) {
					given.put(name, values.stream().map(Properties::plain).toList());
				}
				else if (value != null) {
					given.put(name, plain(value));
				}
			});
		}
		return given;
	}

	private static Object plain(Object value) {
		return (value instanceof Integer number) ? (Object) number.longValue() : value;
	}

	/** What two facts say together. */
	static Map<String, Object> merged(Map<String, Object> earlier, Map<String, Object> later) {
		Map<String, Object> merged = new HashMap<>(earlier);
		later.forEach((name, value) -> merged.merge(name, value, Properties::merged));
		Object name = earlier.get("name");
		if (name != null) {
			List<Object> aliases = new ArrayList<>(united(merged.get("aliases"), List.of()));
			if (!Objects.equals(name, merged.get("name")) && !aliases.contains(name)) {
				aliases.add(name);
			}
			aliases.remove(merged.get("name"));
			merged.put("aliases", List.copyOf(aliases));
			merged.put("searchNames", searchNames(merged));
		}
		return merged;
	}

	private static Object merged(Object earlier, Object later) {
		return (earlier instanceof Collection || later instanceof Collection) ? united(earlier, later) : later;
	}

	/** The values of both, each once, in their order. */
	static List<Object> united(@Nullable Object earlier, @Nullable Object later) {
		Set<Object> united = new LinkedHashSet<>(values(earlier));
		united.addAll(values(later));
		if (united.stream().anyMatch(Double.class::isInstance)) {
			// A stored list has numbers of one kind only.
			return united.stream()
				.map(value -> (value instanceof Long whole) ? (Object) whole.doubleValue() : value)
				.distinct()
				.toList();
		}
		return List.copyOf(united);
	}

	/**
	 * Why two facts cannot be one: a list would hold values of several kinds, which
	 * cannot be stored.
	 * @return {@code null} if they can
	 */
	static @Nullable String mixed(Map<String, Object> earlier, Map<String, Object> later) {
		for (Map.Entry<String, Object> entry : later.entrySet()) {
			Object before = earlier.get(entry.getKey());
			if (before instanceof Collection || (before != null && entry.getValue() instanceof Collection)) {
				Set<String> kinds = new TreeSet<>(kinds(before));
				Set<String> now = kinds(entry.getValue());
				kinds.addAll(now);
				if (kinds.size() > 1) {
					return "the property '%s' is a list of %s here, and there already with %s; a list holds one kind of value"
						.formatted(entry.getKey(), String.join(" and ", now), String.join(" and ", kinds(before)));
				}
			}
		}
		return null;
	}

	private static Set<String> kinds(Object value) {
		return values(value).stream().map(each -> switch (each) {
			case Number number -> "numbers";
			case Boolean truth -> "truth values";
			default -> "texts";
		}).collect(Collectors.toCollection(TreeSet::new));
	}

	private static Collection<?> values(@Nullable Object value) {
		return switch (value) {
			case null -> List.of();
			case Collection<?> values -> values;
			default -> List.of(value);
		};
	}

	static List<Object> searchNames(Map<String, Object> properties) {
		Set<Object> names = new LinkedHashSet<>();
		names.add(SearchName.of(String.valueOf(properties.get("name"))));
		values(properties.get("aliases")).forEach(alias -> names.add(SearchName.of(String.valueOf(alias))));
		return List.copyOf(names);
	}

	private static void put(Map<String, Object> properties, String name, @Nullable String value) {
		if (value != null) {
			properties.put(name, value);
		}
	}

}
