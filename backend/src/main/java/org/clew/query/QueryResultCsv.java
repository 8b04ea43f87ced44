package org.clew.query;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.clew.query.Cell.Fields;
import org.clew.query.Cell.Items;
import org.clew.query.Cell.OfEdge;
import org.clew.query.Cell.OfEntity;
import org.clew.query.Cell.Scalar;
import org.clew.web.SpreadsheetText;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/**
 * Writes rows as CSV (RFC 4180): an entity as its name, a relationship as its type, and
 * the ids of either in a column of their own.
 */
@Component
class QueryResultCsv extends AbstractHttpMessageConverter<QueryResult> {

	static final String MEDIA_TYPE = "text/csv";

	/** Names the limits that cut the rows, which in CSV have no other place. */
	static final String TRUNCATED = "X-Clew-Truncated";

	QueryResultCsv() {
		super(StandardCharsets.UTF_8, MediaType.valueOf(MEDIA_TYPE));
	}

	@Override
	protected boolean supports(Class<?> type) {
		return type == QueryResult.class;
	}

	@Override
	public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
		return false;
	}

	@Override
	protected QueryResult readInternal(Class<? extends QueryResult> type, HttpInputMessage input) {
		throw new HttpMessageNotReadableException("Results are only written", input);
	}

	@Override
	protected void writeInternal(QueryResult result, HttpOutputMessage output) throws IOException {
		output.getHeaders()
			.setContentDisposition(ContentDisposition.attachment().filename(result.query() + ".csv").build());
		if (result.meta().meta().truncated()) {
			output.getHeaders().set(TRUNCATED, String.join(", ", result.meta().meta().reasons()));
		}
		Writer writer = new OutputStreamWriter(output.getBody(), StandardCharsets.UTF_8);
		write(result.columns(), result.rows(), writer);
		writer.flush();
	}

	static void write(List<String> columns, List<List<Cell>> rows, Appendable out) throws IOException {
		List<Boolean> identified = new ArrayList<>();
		for (int i = 0; i < columns.size(); i++) {
			int column = i;
			identified.add(rows.stream().anyMatch(row -> !id(row.get(column)).isEmpty()));
		}
		CSVPrinter csv = CSVFormat.RFC4180.print(out);
		for (int i = 0; i < columns.size(); i++) {
			csv.print(SpreadsheetText.harmless(columns.get(i)));
			if (identified.get(i)) {
				csv.print(SpreadsheetText.harmless(columns.get(i) + ".id"));
			}
		}
		csv.println();
		for (List<Cell> row : rows) {
			for (int i = 0; i < columns.size(); i++) {
				Cell cell = row.get(i);
				csv.print((cell instanceof Scalar(Number number)) ? number : SpreadsheetText.harmless(text(cell)));
				if (identified.get(i)) {
					csv.print(SpreadsheetText.harmless(id(cell)));
				}
			}
			csv.println();
		}
	}

	private static String text(Cell cell) {
		return switch (cell) {
			case Scalar(Object value) -> (value != null) ? value.toString() : "";
			case Items(List<Cell> items) -> joined(items.stream(), QueryResultCsv::text);
			case Fields(var map) ->
				joined(map.entrySet().stream(), field -> field.getKey() + ": " + text(field.getValue()));
			case OfEntity(var entity) -> entity.name();
			case OfEdge(var edge) -> edge.type();
		};
	}

	/** The ids within; empty where there are none. */
	private static String id(Cell cell) {
		return switch (cell) {
			case Scalar _ -> "";
			case Items(List<Cell> items) ->
				joined(items.stream().filter(item -> !id(item).isEmpty()), QueryResultCsv::id);
			case Fields(var map) -> id(new Items(List.copyOf(map.values())));
			case OfEntity(var entity) -> entity.id();
			case OfEdge(var edge) -> edge.id();
		};
	}

	private static <T> String joined(Stream<T> items, Function<T, String> text) {
		return items.map(text).collect(Collectors.joining("; "));
	}

}
