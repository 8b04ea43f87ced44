package org.clew.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.clew.graph.Meta;
import org.clew.web.SpreadsheetText;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * The {@link Tables} as sheets of an Excel workbook (Office Open XML), and what the
 * answer leaves out, if it is an answer. What does not fit into a sheet goes on in
 * another.
 */
@Component
class Xlsx implements GraphFormat {

	/** Of Excel: characters of a cell. */
	private static final int LONGEST = 32_767;

	private static final String CUT = " … [cut: a cell holds no more]";

	/**
	 * Whole numbers beyond are no longer exact, as a cell holds a floating point number.
	 */
	private static final long LARGEST = 1L << 53;

	/** Rows that are held before they are written. */
	private static final int HELD = 200;

	@Override
	public String name() {
		return "xlsx";
	}

	@Override
	public MediaType mediaType() {
		return new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet");
	}

	@Override
	public String fileEnding() {
		return "xlsx";
	}

	@Override
	public void write(GraphContent graph, OutputStream out) throws IOException {
		// Closed only at the end: a workbook that is closed looks complete.
		Workbook workbook = new Workbook(out, "Clew", null);
		Sheets sheets = new Sheets(workbook);
		Meta meta = graph.meta();
		if (meta != null) {
			sheets.table("meta", List.of("name", "value"));
			for (Map.Entry<String, Object> value : Attributes.values(meta).entrySet()) {
				sheets.row(Arrays.asList(value.getKey(), value.getValue()));
			}
		}
		Tables.write(graph, sheets);
		sheets.end();
		workbook.finish();
	}

	private static final class Sheets implements Tables.Target {

		private final Workbook workbook;

		private String name = "";

		private List<String> headers = List.of();

		private int number;

		private @Nullable Worksheet sheet;

		private int row;

		Sheets(Workbook workbook) {
			this.workbook = workbook;
		}

		@Override
		public void table(String name, List<String> headers) throws IOException {
			this.name = name;
			this.headers = headers;
			this.number = 1;
			begin(name);
		}

		@Override
		public void row(List<? extends @Nullable Object> cells) throws IOException {
			if (this.row == Worksheet.MAX_ROWS) {
				this.number++;
				begin(this.name + " " + this.number);
			}
			write(cells);
		}

		void end() throws IOException {
			if (this.sheet != null) {
				this.sheet.finish();
			}
		}

		private void begin(String title) throws IOException {
			end();
			this.sheet = this.workbook.newWorksheet(title);
			this.sheet.freezePane(0, 1);
			this.row = 0;
			write(this.headers);
		}

		private void write(List<? extends @Nullable Object> cells) throws IOException {
			Worksheet sheet = this.sheet;
			if (sheet == null) {
				throw new IllegalStateException("a row before the first table");
			}
			for (int column = 0; column < cells.size(); column++) {
				Object cell = cells.get(column);
				if (cell instanceof Boolean truth) {
					sheet.value(this.row, column, truth);
				}
				else if (cell instanceof Number value && isExact(value)) {
					sheet.value(this.row, column, value);
				}
				else if (cell != null) {
					sheet.inlineString(this.row, column,
							fitting(Xml.allowed(SpreadsheetText.harmless(Tables.text(cell)))));
				}
			}
			this.row++;
			if (this.row % HELD == 0) {
				sheet.flush();
			}
		}

		private static boolean isExact(Number value) {
			return (value instanceof Long whole) ? Math.abs(whole) <= LARGEST : Double.isFinite(value.doubleValue());
		}

		private static String fitting(String text) {
			if (text.length() <= LONGEST) {
				return text;
			}
			int end = LONGEST - CUT.length();
			// Half a character is none, and no workbook may hold it.
			boolean amid = Character.isHighSurrogate(text.charAt(end - 1));
			return text.substring(0, amid ? end - 1 : end) + CUT;
		}

	}

}
