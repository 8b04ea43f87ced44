package org.clew.dataimport.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.clew.dataimport.fact.ClaimFact;
import org.clew.dataimport.fact.EdgeFact;
import org.clew.dataimport.fact.Fact;
import org.clew.dataimport.fact.NodeFact;
import org.clew.dataimport.fact.SourceFact;
import org.jspecify.annotations.Nullable;

/**
 * All that a batch says about one thing.
 */
final class Gathered {

	private final String id;

	private final List<Origin> origins = new ArrayList<>();

	private final Map<String, ClaimFact> claims = new LinkedHashMap<>();

	private String type = "";

	private Map<String, Object> properties = Map.of();

	private @Nullable EdgeFact edge;

	Gathered(String id) {
		this.id = id;
	}

	void add(Origin origin) {
		Fact fact = origin.fact();
		this.origins.add(origin);
		Map<String, Object> said = switch (fact) {
			case SourceFact source -> Properties.of(source);
			case NodeFact node -> {
				this.type = node.type();
				claims(node.claims());
				yield Properties.of(node);
			}
			case EdgeFact each -> {
				this.type = each.type();
				this.edge = each;
				claims(each.claims());
				yield Properties.of(each);
			}
		};
		this.properties = this.properties.isEmpty() ? said : Properties.merged(this.properties, said);
	}

	private void claims(@Nullable List<ClaimFact> stated) {
		if (stated != null) {
			stated.forEach(claim -> this.claims.putIfAbsent(claimId(claim), claim));
		}
	}

	/** The same claim has the same id at every import. */
	private String claimId(ClaimFact claim) {
		String content = String.join("\n", this.id, claim.source(), claim.locator(), String.valueOf(claim.statedBy()),
				String.valueOf(claim.assertion()));
		return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString();
	}

	String id() {
		return this.id;
	}

	List<Origin> origins() {
		return this.origins;
	}

	/** By their ids. */
	Map<String, ClaimFact> claims() {
		return this.claims;
	}

	String type() {
		return this.type;
	}

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
