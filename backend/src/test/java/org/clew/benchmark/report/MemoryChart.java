package org.clew.benchmark.report;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * The memory of a process, second by second, on a scale from zero.
 */
final class MemoryChart {

	private static final int WIDTH = 860;

	private static final int HEIGHT = 260;

	private static final int LEFT = 80;

	private static final int TOP = 48;

	private static final int BOTTOM = HEIGHT - 36;

	private static final int STEPS = 4;

	private MemoryChart() {
	}

	static String of(String title, List<Double> megabytes) {
		double most = Math.max(1, Math.ceil(megabytes.stream().mapToDouble(Double::doubleValue).max().orElse(1) / 500))
				* 500;
		Svg svg = new Svg(WIDTH, HEIGHT, title, "Megabytes by seconds, from zero.");
		for (int step = 0; step <= STEPS; step++) {
			double y = BOTTOM - (double) step / STEPS * (BOTTOM - TOP);
			svg.line("grid", LEFT, y, WIDTH - 24, y);
			svg.text("small", LEFT - 8, y + 4, "end", String.format(Locale.ROOT, "%.0f MB", most * step / STEPS));
		}
		StringJoiner points = new StringJoiner(" ");
		int last = Math.max(1, megabytes.size() - 1);
		for (int second = 0; second < megabytes.size(); second++) {
			points.add(String.format(Locale.ROOT, "%.1f,%.1f", LEFT + (double) second / last * (WIDTH - 24 - LEFT),
					BOTTOM - megabytes.get(second) / most * (BOTTOM - TOP)));
		}
		svg.polyline("clew line", points.toString());
		svg.text("small", LEFT, BOTTOM + 20, "start", "0 s");
		svg.text("small", WIDTH - 24, BOTTOM + 20, "end", last + " s");
		return svg.toString();
	}

}
