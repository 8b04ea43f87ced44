package org.clew.benchmark.process;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.springframework.util.unit.DataSize;

/**
 * Commands that start a Java program with the JDK and the class path of this one, and
 * with what it was itself allowed of the JDK's inside.
 */
public final class Jvm {

	private static final List<String> ACCESS = List.of("--add-opens", "--enable-native-access",
			"--sun-misc-unsafe-memory-access");

	private Jvm() {
	}

	/** The beginning of a command, up to the heap. */
	public static List<String> command(DataSize heap) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		ManagementFactory.getRuntimeMXBean()
			.getInputArguments()
			.stream()
			.filter(argument -> ACCESS.stream().anyMatch(argument::startsWith))
			.forEach(command::add);
		command.add("-Xmx%dm".formatted(heap.toMegabytes()));
		return command;
	}

	/** A class of this class path, and its arguments. */
	public static List<String> command(DataSize heap, String mainClass, List<String> arguments) {
		List<String> command = command(heap);
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
		command.addAll(arguments);
		return command;
	}

}
