package org.clew.dataimport.job;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.clew.dataimport.fact.EdgeFact;
import org.clew.dataimport.fact.Fact;
import org.clew.dataimport.fact.NodeFact;
import org.clew.dataimport.fact.SourceFact;
import org.clew.dataimport.store.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Bounds the types that an import may bring: every type makes statements longer that ask
 * for all of them. Types of entities and of relationships are counted apart. One import
 * runs at a time, so none adds types beside this one.
 */
final class TypeLimits {

	private final int mostNew;

	private final int most;

	private final Map<Kind, Set<String>> known = new TreeMap<>();

	/** Not there before this import. */
	private final Map<Kind, Set<String>> brought = new TreeMap<>();

	/**
	 * @param known all types that the database has, by what is of them
	 * @param brought those of them that an earlier attempt of this import brought
	 */
	TypeLimits(Map<Kind, List<String>> known, Map<Kind, List<String>> brought, ImportSettings settings) {
		this.mostNew = settings.newTypes();
		this.most = settings.types();
		known.forEach((kind, types) -> of(this.known, kind).addAll(types));
		brought.forEach((kind, types) -> {
			of(this.brought, kind).addAll(types);
			of(this.known, kind).addAll(types);
		});
	}

	private static Set<String> of(Map<Kind, Set<String>> types, Kind kind) {
		return types.computeIfAbsent(kind, each -> new TreeSet<>());
	}

	/**
	 * Takes a fact that is right otherwise, and counts its type.
	 * @return why it cannot be taken; {@code null} if it can
	 */
	@Nullable String problem(Fact fact) {
		return switch (fact) {
			case SourceFact source -> null;
			case NodeFact node -> problem(Kind.ENTITY, "entities", node.type());
			case EdgeFact edge -> problem(Kind.EDGE, "relationships", edge.type());
		};
	}

	private synchronized @Nullable String problem(Kind kind, String things, String type) {
		Set<String> all = of(this.known, kind);
		if (all.contains(type)) {
			return null;
		}
		if (of(this.brought, kind).size() >= this.mostNew) {
			return "type '%s' is new, and an import may bring %d new types of %s (clew.imports.new-types)"
				.formatted(type, this.mostNew, things);
		}
		if (all.size() >= this.most) {
			return "type '%s' is new, and there may be %d types of %s in all (clew.imports.types)".formatted(type,
					this.most, things);
		}
		all.add(type);
		of(this.brought, kind).add(type);
		return null;
	}

	/** Types that were not there before this import. */
	synchronized Map<Kind, List<String>> brought() {
		Map<Kind, List<String>> copy = new TreeMap<>();
		this.brought.forEach((kind, types) -> copy.put(kind, List.copyOf(types)));
		return copy;
	}

}
