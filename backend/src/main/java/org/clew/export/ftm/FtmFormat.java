package org.clew.export.ftm;

import java.io.IOException;
import java.io.OutputStream;

import org.clew.export.GraphContent;
import org.clew.export.GraphFormat;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * FollowTheMoney entities, a JSON object a line.
 */
@Component
class FtmFormat implements GraphFormat {

	@Override
	public String name() {
		return "ftm";
	}

	@Override
	public MediaType mediaType() {
		return new MediaType("application", "x-ndjson");
	}

	@Override
	public String fileEnding() {
		return "ftm.jsonl";
	}

	@Override
	public void write(GraphContent graph, OutputStream out) throws IOException {
		FtmWriter writer = new FtmWriter(out);
		graph.supportedNodes(node -> writer.node(node.fact(), node.claims()));
		graph.supportedEdgesBetween(edge -> writer.edge(edge.fact().edge(), edge.fact().sourceType(),
				edge.fact().targetType(), edge.claims()));
		writer.finish();
	}

}
