package org.clew.benchmark.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

import com.sun.management.OperatingSystemMXBean;
import org.neo4j.kernel.internal.Version;

/**
 * What was measured where.
 *
 * @param date the day of the run, in UTC
 * @param revision of Clew, as Git names it
 */
public record Setting(String date, String revision, Machine machine, Graph graph, Method method) {

	private static final double GIGA = 1 << 30;

	/** Where it ran. */
	public record Machine(String processor, int cores, double memoryGigabytes, String system, String java,
			String neo4j) {

		static Machine here() {
			var bean = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
			return new Machine(modelName(), Runtime.getRuntime().availableProcessors(),
					bean.getTotalMemorySize() / GIGA,
					"%s %s, %s".formatted(bean.getName(), bean.getVersion(), bean.getArch()),
					"%s %s".formatted(System.getProperty("java.vm.name"), System.getProperty("java.runtime.version")),
					Version.getNeo4jVersion());
		}

		private static String modelName() {
			try {
				return Files.readAllLines(Path.of("/proc/cpuinfo"))
					.stream()
					.filter(line -> line.startsWith("model name"))
					.map(line -> line.substring(line.indexOf(':') + 1).strip())
					.findFirst()
					.orElse("unknown");
			}
			catch (IOException ex) {
				return "unknown";
			}
		}

	}

	/**
	 * What was asked about.
	 *
	 * @param claims share of the facts whose claims are stored
	 * @param largest relationships of the largest country
	 * @param smallest relationships of the smallest country
	 */
	public record Graph(long seed, int entities, int relationships, double claims, int largest, int smallest,
			long buildSeconds, double storeGigabytes) {
	}

	/**
	 * How it was asked.
	 *
	 * @param hubDegree degree above which the expert's statement passes no entity
	 * @param limitSeconds after which an answer is not waited for
	 */
	public record Method(int questions, int slowQuestions, long warmUpSeconds, long loadSeconds, String heap,
			String pageCache, int hubDegree, long limitSeconds) {
	}

	public static Setting here(Graph graph, Method method) throws IOException, InterruptedException {
		return new Setting(LocalDate.now(ZoneOffset.UTC).toString(), describe(), Machine.here(), graph, method);
	}

	/** Where a benchmark runs, and when, in one line. */
	public static String inOneLine() {
		Machine machine = Machine.here();
		return "%s, %s (%d cores, %.0f GB), %s, %s, Neo4j %s".formatted(LocalDate.now(ZoneOffset.UTC),
				machine.processor(), machine.cores(), machine.memoryGigabytes(), machine.system(), machine.java(),
				machine.neo4j());
	}

	private static String describe() throws IOException, InterruptedException {
		Process git = new ProcessBuilder("git", "describe", "--always", "--dirty").start();
		String revision = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
		return (git.waitFor() == 0) ? revision : "unknown";
	}

}
