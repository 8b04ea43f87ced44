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
		graph.nodes(writer::node);
		graph.edgesBetween(between -> writer.edge(between.edge(), between.sourceType(), between.targetType()));
		writer.finish();
	}

}
