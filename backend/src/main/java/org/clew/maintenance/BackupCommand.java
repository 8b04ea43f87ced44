package org.clew.maintenance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.clew.command.CommandLine;
import org.clew.database.embedded.DataDirectory;
import org.clew.database.embedded.StoreFiles;
import org.clew.maintenance.MaintenanceCall.Kind;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Makes a backup of a store, whether Clew runs or not. The copy is opened and checked
 * before it becomes a backup.
 */
final class BackupCommand implements MaintenanceCommand {

	@Override
	public String usage() {
		return "backup FILE";
	}

	@Override
	public int run(CommandLine line, Class<?> application) throws IOException {
		Path file = Path.of(only(line, "FILE")).toAbsolutePath().normalize();
		StoreSettings settings = embedded(line);
		if (Files.exists(file)) {
			throw new CommandRefused("%s is there already".formatted(file));
		}
		if (!Files.isDirectory(file.resolveSibling(""))) {
			throw new CommandRefused("%s is no directory".formatted(file.resolveSibling("")));
		}
		if (!StoreFiles.exist(settings.directory())) {
			throw new CommandRefused("there is no store in %s".formatted(settings.directory()));
		}
		Path content = Files.createTempDirectory(file.resolveSibling(""), ".clew-backup");
		try {
			String created = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
			copy(settings, content);
			StoreCheck.Report report = check(settings.at(BackupContent.store(content), content.resolve("unused")),
					application);
			tell(report);
			BackupFile.write(content, created, report.counts(), file);
			say("Backed up to %s, %,d bytes, as of %s.".formatted(file, Files.size(file), created));
			return report.sound() ? DONE : FAILED;
		}
		finally {
			FileSystemUtils.deleteRecursively(content);
		}
	}

	private static void copy(StoreSettings settings, Path content) throws IOException {
		Optional<DataDirectory> lock = DataDirectory.tryLock(settings.directory());
		if (lock.isEmpty()) {
			new MaintenanceCall(Kind.COPY, content.toString()).ask(settings.directory());
			return;
		}
		try (DataDirectory _ = lock.get()) {
			BackupContent.copyImports(settings.imports(), content);
			StoreFiles.copy(settings.directory(), BackupContent.store(content));
		}
	}

	/** Recovers the copy, checks it, and leaves it as an orderly shutdown does. */
	private static StoreCheck.Report check(StoreSettings copy, Class<?> application) throws IOException {
		StoreCheck.Report report;
		try (ConfigurableApplicationContext context = copy.open(application)) {
			report = context.getBean(StoreCheck.class).check();
		}
		for (String file : new String[] { "logs", DataDirectory.LOCK_FILE }) {
			FileSystemUtils.deleteRecursively(copy.directory().resolve(file));
		}
		return report;
	}

}
