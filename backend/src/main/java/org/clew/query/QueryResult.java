package org.clew.query;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.clew.graph.Edge;
import org.clew.graph.Meta;
import org.clew.graph.Node;

/**
 * The answer of a saved query.
 *
 * @param query the name of the query
 * @param nodes every entity of the rows, and the ends of every relationship
 * @param edges every relationship of the rows
 */
record QueryResult(@JsonIgnore String query, List<String> columns, List<List<Cell>> rows, List<Node> nodes,
		List<Edge> edges, ResultMeta meta) {

	/**
	 * What the answer shows of what there is.
	 *
	 * @param rows number of rows shown
	 */
	record ResultMeta(@JsonUnwrapped Meta meta, int rows) {
	}

}
