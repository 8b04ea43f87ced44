package org.clew.dataimport.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.clew.dataimport.fact.ClaimFact;
import org.clew.dataimport.fact.EdgeFact;
import org.clew.dataimport.fact.NodeFact;
import org.clew.dataimport.fact.SourceFact;
import org.jspecify.annotations.Nullable;

/**
 * All that a batch says about one thing.
 */
final class Gathered {

	private final Kind kind;

	private final String id;

	private final List<Origin> origins = new ArrayList<>();

	private final Map<List<@Nullable String>, ClaimFact> claims = new LinkedHashMap<>();

	private Map<String, Object> properties = Map.of();

	private @Nullable EdgeFact edge;

	Gathered(Kind kind, String id) {
		this.kind = kind;
		this.id = id;
	}

	/**
	 * Takes what a fact says.
	 * @return why it cannot be one with what was said before; {@code null} if it is taken
	 */
	@Nullable String add(Origin origin) {
		Map<String, Object> said = switch (origin.fact()) {
			case SourceFact source -> Properties.of(source);
			case NodeFact node -> EntityTypes.typed(Properties.of(node), node.type());
			case EdgeFact each -> Properties.of(each);
		};
		String reason = (origin.fact() instanceof EdgeFact each && this.edge != null && !sameEnds(this.edge, each))
				? "another record of this import gives the id to another relationship: %s from '%s' to '%s'"
					.formatted(this.edge.type(), this.edge.source(), this.edge.target())
				: Properties.mixed(this.properties, said);
		if (reason != null) {
			return reason;
		}
		this.properties = this.properties.isEmpty() ? said : EntityTypes.merged(this.properties, said);
		this.origins.add(origin);
		switch (origin.fact()) {
			case SourceFact source -> {
			}
			case NodeFact node -> claims(node.claims());
			case EdgeFact each -> {
				this.edge = each;
				claims(each.claims());
			}
		}
		return null;
	}

	private static boolean sameEnds(EdgeFact one, EdgeFact other) {
		return one.type().equals(other.type()) && one.source().equals(other.source())
				&& one.target().equals(other.target());
	}

	private void claims(@Nullable List<ClaimFact> stated) {
		if (stated != null) {
			stated.forEach(claim -> this.claims
				.put(Arrays.asList(claim.source(), claim.locator(), claim.statedBy(), claim.assertion()), claim));
		}
	}

	Kind kind() {
		return this.kind;
	}

	String id() {
		return this.id;
	}

	List<Origin> origins() {
		return this.origins;
	}

	/** What is stated of it, each statement once. */
	Collection<ClaimFact> claims() {
		return this.claims.values();
	}

	/** Of an entity or a relationship. */
	String type() {
		return (this.edge != null) ? this.edge.type() : String.valueOf(this.properties.get(Changes.TYPE));
	}

	/** What is said of it; of an entity, its type among them. */
	Map<String, Object> properties() {
		return this.properties;
	}

	/** The last that was said of a relationship. */
	EdgeFact edge() {
		if (this.edge == null) {
			throw new IllegalStateException("'%s' is no relationship".formatted(this.id));
		}
		return this.edge;
	}

}
