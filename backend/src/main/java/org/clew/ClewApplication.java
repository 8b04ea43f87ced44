package org.clew;

import org.clew.dataimport.job.ImportCommand;
import org.clew.web.FatalErrors;

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
		if (args.length > 0 && args[0].equals(ImportCommand.NAME)) {
			System.exit(ImportCommand.main(args, ClewApplication.class));
		}
		SpringApplication.run(ClewApplication.class, args);
	}

}
