package org.clew.benchmark.process;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Clew as it is delivered: the packaged jar with the embedded database.
 */
public final class Clew extends MeasuredProcess {

	private static final Pattern READY = Pattern.compile("Clew is ready: (http://\\S+)");

	/** The first start on a new graph builds its indexes. */
	private static final Duration LONGEST_START = Duration.ofMinutes(15);

	private Clew(Process process, URI uri, Duration start) {
		super(process, uri, start);
	}

	/**
	 * Starts it on a free port.
	 * @param data its {@code clew.data-dir}
	 * @param settings other options of the command line
	 */
	public static Clew start(Path jar, Path data, Memory memory, String... settings)
			throws IOException, InterruptedException {
		return start(jar, data, memory, List.of(), settings);
	}

	/**
	 * Starts it on a free port.
	 * @param data its {@code clew.data-dir}
	 * @param jvmOptions what else the JVM is told
	 * @param settings other options of the command line
	 */
	public static Clew start(Path jar, Path data, Memory memory, List<String> jvmOptions, String... settings)
			throws IOException, InterruptedException {
		Path log = data.resolveSibling("clew.log");
		List<String> command = Jvm.command(memory.heap());
		command.addAll(jvmOptions);
		command.addAll(List.of("-jar", jar.toString(), "--server.port=0", "--clew.data-dir=" + data,
				"--clew.page-cache=" + memory.pageCache().toMegabytes() + "MB"));
		command.addAll(List.of(settings));
		long begin = System.nanoTime();
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		try {
			while (true) {
				Matcher matcher = READY.matcher(Files.readString(log));
				if (matcher.find()) {
					return new Clew(process, URI.create(matcher.group(1)), Duration.ofNanos(System.nanoTime() - begin));
				}
				pause(process, begin, LONGEST_START);
			}
		}
		catch (IOException ex) {
			throw new IOException("Clew did not start; see " + log, ex);
		}
	}

}
