package org.clew.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What was typed after the name of a command.
 *
 * @param options {@code --name=value}; the value of {@code --name} is empty
 * @param settings options of the program, such as {@code --clew.data-dir=…}, as typed
 * @param arguments everything else, in its order
 */
public record CommandLine(Map<String, String> options, List<String> settings, List<String> arguments) {

	/**
	 * Sorts what was typed.
	 * @param args the name of the command first
	 */
	public static CommandLine of(String[] args) {
		CommandLine line = new CommandLine(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
		for (String argument : List.of(args).subList(1, args.length)) {
			if (!argument.startsWith("--")) {
				line.arguments.add(argument);
			}
			else if (argument.matches("--(clew|spring|logging)\\..*")) {
				line.settings.add(argument);
			}
			else {
				int equals = argument.indexOf('=');
				line.options.put(argument.substring(2, (equals < 0) ? argument.length() : equals),
						(equals < 0) ? "" : argument.substring(equals + 1));
			}
		}
		return line;
	}

	/** The value of an option, which counts as known from now on. */
	public @Nullable String take(String option) {
		return this.options.remove(option);
	}

	/** The options that nobody took. */
	public Set<String> unknownOptions() {
		return this.options.keySet();
	}

}
