package org.clew.maintenance;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.clew.command.CommandLine;
import org.clew.database.StartupProblem;
import org.clew.web.TerminalText;

/**
 * The commands for who runs Clew, by their names.
 */
public final class MaintenanceCommands {

	private static final Map<String, MaintenanceCommand> COMMANDS = commands();

	private MaintenanceCommands() {
	}

	private static Map<String, MaintenanceCommand> commands() {
		Map<String, MaintenanceCommand> commands = new LinkedHashMap<>();
		commands.put("backup", new BackupCommand());
		commands.put("restore", new RestoreCommand());
		commands.put("check", new CheckCommand());
		commands.put("purge", new PurgeCommand());
		return commands;
	}

	/** What they are called. */
	public static Set<String> names() {
		return COMMANDS.keySet();
	}

	/**
	 * Runs one in a process of its own.
	 * @param args its name first
	 * @param application the whole of Clew
	 * @return its exit code: 0 if it did what it was to do, 1 if something is wrong, 2 if
	 * it was not called rightly or cannot be done
	 */
	public static int main(String[] args, Class<?> application) {
		MaintenanceCommand command = Objects.requireNonNull(COMMANDS.get(args[0]));
		CommandLine line = CommandLine.of(args);
		try {
			Set<String> unknown = new TreeSet<>(line.options().keySet());
			unknown.removeAll(command.options());
			if (!unknown.isEmpty()) {
				throw new CommandRefused(
						"there is no option --%s: %s".formatted(String.join(", --", unknown), command.usage()));
			}
			return command.run(line, application);
		}
		catch (CommandRefused ex) {
			tell("Not done: " + ex.getMessage() + ".");
			return MaintenanceCommand.MISUSED;
		}
		catch (IOException ex) {
			tell("Failed: " + ex.getMessage());
			return MaintenanceCommand.FAILED;
		}
		catch (StartupProblem ex) {
			// It was told when it came up.
			return MaintenanceCommand.FAILED;
		}
		catch (RuntimeException ex) {
			tell("Failed by a fault of Clew: " + ex);
			return MaintenanceCommand.FAILED;
		}
	}

	@SuppressWarnings("SystemOut")
	private static void tell(String problem) {
		System.err.println(TerminalText.harmless(problem));
	}

}
