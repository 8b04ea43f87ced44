package org.clew.benchmark.report;

import java.util.List;
import java.util.Locale;

import org.clew.benchmark.measure.Latencies;

/**
 * Times on a logarithmic scale, a row each: a dot at the median, and a bar from there by
 * way of a mark at the 95th percentile to the 99th.
 */
final class RangeChart {

	private static final int WIDTH = 860;

	private static final int LEFT = 300;

	private static final int RIGHT = 150;

	private static final int TOP = 64;

	private static final int ROW = 30;

	private final double least;

	private final double decades;

	private final List<Row> rows;

	/**
	 * @param style {@code clew}, {@code peer} or {@code limit}
	 */
	record Row(String name, String style, Latencies latencies) {
	}

	private RangeChart(List<Row> rows) {
		this.rows = rows;
		double smallest = rows.stream().mapToDouble(row -> row.latencies().percentile(50).millis()).min().orElse(1);
		double largest = rows.stream().mapToDouble(row -> row.latencies().percentile(99).millis()).max().orElse(1);
		this.least = Math.floor(Math.log10(smallest));
		this.decades = Math.max(1, Math.ceil(Math.log10(largest)) - this.least);
	}

	/** Rows without any time are left out. */
	static String of(String title, List<Row> rows) {
		return new RangeChart(rows.stream().filter(row -> row.latencies().calls() > 0).toList()).draw(title);
	}

	private String draw(String title) {
		int bottom = TOP + ROW * this.rows.size();
		Svg svg = new Svg(WIDTH, bottom + 16, title,
				"A dot at the median, a mark at the 95th percentile, the bar ends at the 99th; milliseconds, logarithmic.");
		svg.text("small", WIDTH - 16, 26, "end", "● median,  │ 95 %,  bar to 99 %");
		for (int decade = 0; decade <= this.decades; decade++) {
			double x = x(Math.pow(10, this.least + decade));
			svg.line("grid", x, TOP - 8, x, bottom);
			svg.text("small", x, TOP - 14, "middle", label(this.least + decade));
		}
		for (int i = 0; i < this.rows.size(); i++) {
			row(svg, this.rows.get(i), TOP + ROW * i + ROW / 2.0);
		}
		return svg.toString();
	}

	private void row(Svg svg, Row row, double y) {
		Latencies latencies = row.latencies();
		double median = x(latencies.percentile(50).millis());
		double high = x(latencies.percentile(95).millis());
		svg.text("", LEFT - 16, y + 4, "end", row.name());
		svg.bar(row.style(), median, y - 6, x(latencies.percentile(99).millis()) - median, 12);
		svg.line(row.style(), high, y - 8, high, y + 8);
		svg.dot(row.style(), median, y);
		svg.text("small", WIDTH - 16, y + 4, "end",
				"%s / %s ms".formatted(latencies.percentile(50), latencies.percentile(95)));
	}

	private double x(double millis) {
		return LEFT + (Math.log10(millis) - this.least) / this.decades * (WIDTH - LEFT - RIGHT);
	}

	private static String label(double exponent) {
		if (exponent >= 3) {
			return String.format(Locale.ROOT, "%,.0f s", Math.pow(10, exponent - 3));
		}
		return String.format(Locale.ROOT, (exponent < 0) ? "%." + (int) -exponent + "f ms" : "%.0f ms",
				Math.pow(10, exponent));
	}

}
