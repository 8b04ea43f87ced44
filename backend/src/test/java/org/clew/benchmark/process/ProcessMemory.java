package org.clew.benchmark.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The memory of a running JVM.
 */
public final class ProcessMemory {

	private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

	private static final Pattern USED_HEAP = Pattern.compile("used (\\d+)K");

	private static final double KILO = 1024;

	private final long pid;

	ProcessMemory(long pid) {
		this.pid = pid;
	}

	/** Memory that the process occupies, in megabytes; Linux only. */
	public double residentMegabytes() throws IOException {
		return find(RESIDENT, Files.readString(Path.of("/proc", Long.toString(this.pid), "status")));
	}

	/** Takes down the resident memory once a second, until the thread is interrupted. */
	public void watch(List<Double> megabytes) {
		try {
			while (true) {
				megabytes.add(residentMegabytes());
				Thread.sleep(1000);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What is left on its heap after a collection of all garbage, in megabytes. */
	public double liveHeapMegabytes() throws IOException {
		jcmd("GC.run");
		return find(USED_HEAP, jcmd("GC.heap_info"));
	}

	/** What is on its heap now, garbage included, in megabytes. */
	public double usedHeapMegabytes() throws IOException {
		return find(USED_HEAP, jcmd("GC.heap_info"));
	}

	private String jcmd(String command) throws IOException {
		Process process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
				Long.toString(this.pid), command))
			.redirectErrorStream(true)
			.start();
		return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
	}

	private static double find(Pattern pattern, String text) throws IOException {
		Matcher matcher = pattern.matcher(text);
		if (!matcher.find()) {
			throw new IOException("no %s in: %s".formatted(pattern, text));
		}
		return Long.parseLong(matcher.group(1)) / KILO;
	}

}
