package org.clew.query;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.clew.graph.Edge;
import org.clew.graph.Meta;
import org.clew.graph.Node;
import org.clew.web.Continued;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a saved query.
 *
 * @param query the name of the query
 * @param columns names of the columns
 * @param rows the rows; each has one value for each column
 * @param nodes every entity of the rows, and the ends of every relationship
 * @param edges every relationship of the rows
 * @param meta what is shown of what there is
 */
record QueryResult(@JsonIgnore String query, List<String> columns, List<List<Cell>> rows, List<Node> nodes,
		List<Edge> edges, ResultMeta meta) implements Continued {

	@Override
	public @Nullable String continuation() {
		return this.meta.meta().next();
	}

	/**
	 * What the answer shows of what there is.
	 *
	 * @param rows number of rows shown
	 */
	record ResultMeta(@JsonUnwrapped Meta meta, int rows) {
	}

}
