package org.clew.dataimport.ftm;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Names of entities: the first value of the properties that the schema names for it, or
 * the caption of the record where that is one of their values.
 */
final class FtmNames {

	private static final List<String> NAMES = List.of("name", "alias", "weakAlias", "previousName");

	private static final int MOST_REPEATED = 100_000;

	private final Map<String, Name> repeated = new Recent<>(MOST_REPEATED);

	/**
	 * A name.
	 *
	 * @param rank the lower, the better
	 */
	private record Name(String text, int rank) {
	}

	/**
	 * The name of an entity.
	 * @param isRepeated whether several records tell of it, so that a worse name must not
	 * come to replace a better one
	 */
	String name(FtmRecord record, @Nullable FtmSchema schema, boolean isRepeated) {
		Name name = name(record, (schema != null) ? schema.caption() : NAMES);
		if (isRepeated) {
			Name before = this.repeated.get(record.id());
			if (before != null && before.rank() <= name.rank()) {
				return before.text();
			}
			this.repeated.put(record.id(), name);
		}
		return name.text();
	}

	private static Name name(FtmRecord record, List<String> properties) {
		List<Name> names = new ArrayList<>();
		Object caption = record.beside().get(FtmKeys.ofField("caption"));
		for (String property : properties) {
			for (String value : record.values(property)) {
				if (value.equals(caption) && !value.isBlank()) {
					return new Name(value, 0);
				}
				if (!value.isBlank()) {
					names.add(new Name(value, properties.indexOf(property) + 1));
				}
			}
		}
		return names.isEmpty() ? new Name(record.id(), Integer.MAX_VALUE) : names.getFirst();
	}

	/** Other names of an entity. */
	static List<String> aliases(FtmRecord record, String name) {
		Set<String> aliases = new LinkedHashSet<>();
		NAMES.forEach(property -> aliases.addAll(record.values(property)));
		aliases.removeIf(alias -> alias.isBlank() || alias.equals(name));
		return List.copyOf(aliases);
	}

}
