package org.clew.maintenance;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

import org.clew.command.CommandLine;
import org.clew.database.embedded.DataDirectory;
import org.clew.database.embedded.StoreFiles;
import org.clew.maintenance.MaintenanceCall.Kind;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * Checks a store, whether Clew runs or not.
 */
final class CheckCommand implements MaintenanceCommand {

	@Override
	public String usage() {
		return "check";
	}

	@Override
	public int run(CommandLine line, Class<?> application) throws IOException {
		if (!line.arguments().isEmpty()) {
			throw new CommandRefused("check takes settings alone");
		}
		StoreCheck.Report report = report(StoreSettings.read(line.settings()), application);
		tell(report);
		return report.sound() ? DONE : FAILED;
	}

	private static StoreCheck.Report report(StoreSettings settings, Class<?> application) {
		if (settings.server() == null) {
			if (!StoreFiles.exist(settings.directory())) {
				throw new CommandRefused("there is no store in %s".formatted(settings.directory()));
			}
			Optional<DataDirectory> lock = DataDirectory.tryLock(settings.directory());
			lock.ifPresent(DataDirectory::close);
			if (lock.isEmpty()) {
				return Objects.requireNonNull(new MaintenanceCall(Kind.CHECK, "").ask(settings.directory()).report());
			}
		}
		try (ConfigurableApplicationContext context = settings.open(application)) {
			return context.getBean(StoreCheck.class).check();
		}
	}

}
