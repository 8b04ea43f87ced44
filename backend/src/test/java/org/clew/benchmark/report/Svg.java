package org.clew.benchmark.report;

import java.util.Locale;

/**
 * A picture on a card of its own, so that it can be read on a light page as on a dark
 * one, and follows what the reader prefers.
 */
final class Svg {

	private static final String STYLE = """
			text { font: 13px system-ui, sans-serif; fill: #24292f; }
			.small { font-size: 11px; fill: #57606a; }
			.title { font-weight: 600; }
			.card { fill: #ffffff; stroke: #d0d7de; }
			.grid { stroke: #d8dee4; }
			.clew { fill: #0969da; stroke: #0969da; }
			.peer { fill: #8c959f; stroke: #8c959f; }
			.limit { fill: #bc4c00; stroke: #bc4c00; }
			.clew.line { fill: none; stroke-width: 2; }
			@media (prefers-color-scheme: dark) {
			text { fill: #e6edf3; }
			.small { fill: #9198a1; }
			.card { fill: #0d1117; stroke: #3d444d; }
			.grid { stroke: #2a313c; }
			.clew { fill: #4493f8; stroke: #4493f8; }
			.peer { fill: #9198a1; stroke: #9198a1; }
			.limit { fill: #f0883e; stroke: #f0883e; }
			}
			""";

	private final StringBuilder content = new StringBuilder();

	private final int width;

	private final int height;

	/**
	 * @param description for those who cannot see it
	 */
	Svg(int width, int height, String title, String description) {
		this.width = width;
		this.height = height;
		add(String.format(Locale.ROOT, "<title>%s</title>", escape(title)));
		add(String.format(Locale.ROOT, "<desc>%s</desc>", escape(description)));
		add(String.format(Locale.ROOT, "<style>%s</style>", STYLE));
		add(String.format(Locale.ROOT, "<rect class=\"card\" x=\"0.5\" y=\"0.5\" width=\"%d\" height=\"%d\" rx=\"6\"/>",
				width - 1, height - 1));
		text("title", 16, 26, "start", title);
	}

	void text(String style, double x, double y, String anchor, String text) {
		add(String.format(Locale.ROOT, "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", style,
				x, y, anchor, escape(text)));
	}

	void line(String style, double x1, double y1, double x2, double y2) {
		add(String.format(Locale.ROOT, "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>", style,
				x1, y1, x2, y2));
	}

	void bar(String style, double x, double y, double width, double height) {
		add(String.format(Locale.ROOT,
				"<rect class=\"%s\" stroke=\"none\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"2\" opacity=\"0.35\"/>",
				style, x, y, Math.max(1, width), height));
	}

	void dot(String style, double x, double y) {
		add(String.format(Locale.ROOT, "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"5\"/>", style, x, y));
	}

	/**
	 * @param points x and y of each, as SVG has them
	 */
	void polyline(String style, String points) {
		add(String.format(Locale.ROOT, "<polyline class=\"%s\" points=\"%s\"/>", style, points));
	}

	private void add(String element) {
		this.content.append(element).append('\n');
	}

	private static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("`", "");
	}

	@Override
	public String toString() {
		return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %2$d\" width=\"%1$d\" height=\"%2$d\" role=\"img\">\n%3$s</svg>\n"
			.formatted(this.width, this.height, this.content);
	}

}
