package org.clew.dataimport;

import java.util.List;
import java.util.Map;

import org.clew.graph.Nature;
import org.jspecify.annotations.Nullable;

/**
 * Facts in Clew's own JSON: a subgraph with its sources, in which every fact has a claim.
 *
 * @param format always {@code clew}
 * @param version version of the format; this program knows 1
 */
record ClewDocument(String format, int version, Dataset dataset, List<SourceFact> sources, List<NodeFact> nodes,
		List<EdgeFact> edges) {

	record Dataset(String id, String title) {
	}

	/** A publication; dates are ISO 8601 at the precision that is known. */
	record SourceFact(String id, String title, @Nullable String publisher, @Nullable String publishedOn,
			@Nullable String url, @Nullable String retrievedOn, @Nullable String licence) {
	}

	record NodeFact(String id, String type, String name, @Nullable List<String> aliases, @Nullable String from,
			@Nullable String to, @Nullable Map<String, Object> properties, @Nullable List<ClaimFact> claims) {
	}

	record EdgeFact(String id, String type, String source, String target, @Nullable String role, @Nullable String from,
			@Nullable String to, @Nullable Map<String, Object> properties, @Nullable List<ClaimFact> claims) {
	}

	/**
	 * That a source supports the fact it stands at.
	 *
	 * @param source id of the source
	 * @param locator where in it: page, paragraph, line, record id
	 * @param statedBy who says so, where it is not the publisher
	 * @param nature how the source stands behind it; a fact where it is left out
	 * @param assertion what it claims, where that is more than the bare fact
	 */
	record ClaimFact(String source, String locator, @Nullable String statedBy, @Nullable Nature nature,
			@Nullable String assertion, @Nullable String quotation) {

		Nature natureOrFact() {
			return (this.nature != null) ? this.nature : Nature.FACT;
		}

	}

}
