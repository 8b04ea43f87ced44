package org.clew.maintenance;

import java.io.IOException;
import java.util.Set;

import org.clew.command.CommandLine;
import org.clew.web.TerminalText;

/**
 * A command for who runs Clew.
 */
interface MaintenanceCommand {

	/** Exit code of a command that did what it was to do. */
	int DONE = 0;

	/** Exit code of a command that found or met something wrong. */
	int FAILED = 1;

	/** Exit code of a command that was not called rightly. */
	int MISUSED = 2;

	/** Names of the options that it takes. */
	default Set<String> options() {
		return Set.of();
	}

	/** How it is called, without the settings. */
	String usage();

	/**
	 * Does it.
	 * @param application the whole of Clew, to open a store with
	 * @return its exit code
	 * @throws CommandRefused if it cannot be done
	 */
	int run(CommandLine line, Class<?> application) throws IOException;

	/** The one argument that a command takes. */
	default String only(CommandLine line, String name) {
		if (line.arguments().size() != 1) {
			throw new CommandRefused("one %s is to be given: %s".formatted(name, usage()));
		}
		return line.arguments().getFirst();
	}

	/**
	 * The settings of an embedded store.
	 * @throws CommandRefused if Clew uses a server
	 */
	default StoreSettings embedded(CommandLine line) {
		StoreSettings settings = StoreSettings.read(line.settings());
		if (settings.server() != null) {
			throw new CommandRefused(
					"Clew uses the server at %s: use its own tools, such as neo4j-admin database dump and load"
						.formatted(settings.server()));
		}
		if (!StoreSettings.engineIsThere()) {
			throw new CommandRefused("this build has no embedded database; use the tools of the server");
		}
		return settings;
	}

	/** Tells what a check found. */
	default void tell(StoreCheck.Report report) {
		report.counts().forEach((what, count) -> say("%-16s %,12d".formatted(what, count)));
		for (StoreCheck.Violation violation : report.violations()) {
			say("WRONG: %s: %s%s".formatted(violation.rule(), String.join(", ", violation.examples()),
					violation.more() ? ", …" : ""));
		}
		if (report.sound()) {
			say("Checked: every fact has its evidence, and all counts agree.");
		}
	}

	@SuppressWarnings("SystemOut")
	default void say(String line) {
		System.out.println(TerminalText.harmless(line));
	}

}
