package org.clew;

import org.clew.dataimport.job.ImportCommand;
import org.clew.maintenance.MaintenanceCommands;
import org.clew.web.FatalErrors;
import org.clew.web.TerminalText;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * Starts Clew.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ClewApplication {

	public static void main(String[] args) {
		UnsafeWarning.silence();
		OwnFiles.restrict();
		FatalErrors.watch();
		if (args.length > 0 && !args[0].startsWith("-")) {
			System.exit(command(args));
		}
		SpringApplication.run(ClewApplication.class, args);
	}

	@SuppressWarnings("SystemOut")
	private static int command(String[] args) {
		if (args[0].equals(ImportCommand.NAME)) {
			return ImportCommand.main(args, ClewApplication.class);
		}
		if (MaintenanceCommands.names().contains(args[0])) {
			return MaintenanceCommands.main(args, ClewApplication.class);
		}
		System.err.printf("There is no command '%s'; there are: %s, %s%n", TerminalText.harmless(args[0]),
				ImportCommand.NAME, String.join(", ", MaintenanceCommands.names()));
		return 2;
	}

}
