package org.clew.dataimport;

import java.util.List;

import org.clew.dataimport.fact.EdgeFact;
import org.clew.dataimport.fact.NodeFact;
import org.clew.dataimport.fact.SourceFact;

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

}
