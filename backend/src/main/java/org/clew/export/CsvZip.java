package org.clew.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.clew.graph.Meta;
import org.clew.web.SpreadsheetText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * A zip of the {@link Tables} as CSV (RFC 4180), and of what the answer leaves out, if it
 * is an answer.
 */
@Component
class CsvZip implements GraphFormat {

	private final JsonMapper json;

	CsvZip(JsonMapper json) {
		this.json = json;
	}

	@Override
	public String name() {
		return "csv";
	}

	@Override
	public MediaType mediaType() {
		return new MediaType("application", "zip");
	}

	@Override
	public String fileEnding() {
		return "csv.zip";
	}

	@Override
	public void write(GraphContent graph, OutputStream out) throws IOException {
		ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		Meta meta = graph.meta();
		if (meta != null) {
			zip.putNextEntry(new ZipEntry("meta.json"));
			zip.write(this.json.writeValueAsBytes(meta));
		}
		CSVPrinter csv = CSVFormat.RFC4180.print(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
		Tables.write(graph, new ZippedTables(zip, csv));
		csv.flush();
		zip.finish();
	}

	private record ZippedTables(ZipOutputStream zip, CSVPrinter csv) implements Tables.Target {

		@Override
		public void table(String name, List<String> headers) throws IOException {
			this.csv.flush();
			this.zip.putNextEntry(new ZipEntry(name + ".csv"));
			row(headers);
		}

		@Override
		public void row(List<? extends @Nullable Object> cells) throws IOException {
			for (Object cell : cells) {
				this.csv.print(
						(cell == null || cell instanceof Number) ? cell : SpreadsheetText.harmless(Tables.text(cell)));
			}
			this.csv.println();
		}

	}

}
