package org.clew.maintenance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.clew.command.CommandLine;
import org.clew.database.OwnDirectory;
import org.clew.maintenance.BackupFile.Manifest;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/**
 * Makes a store of a backup, in directories that are empty, and checks it.
 */
final class RestoreCommand implements MaintenanceCommand {

	@Override
	public String usage() {
		return "restore FILE";
	}

	@Override
	public int run(CommandLine line, Class<?> application) throws IOException {
		Path file = Path.of(only(line, "FILE")).toAbsolutePath().normalize();
		StoreSettings settings = embedded(line);
		if (!Files.isRegularFile(file)) {
			throw new CommandRefused("there is no file %s".formatted(file));
		}
		Manifest manifest = BackupFile.manifest(file);
		List<Path> directories = List.of(settings.directory(), settings.imports());
		for (Path directory : directories) {
			requireEmpty(directory);
			OwnDirectory.create(directory);
		}
		requireRoom(manifest, settings.directory());
		boolean complete = false;
		try {
			StoreCheck.Report report = restore(file, manifest, settings, application);
			complete = true;
			say("Restored into %s, as of %s.".formatted(settings.directory(), manifest.created()));
			return report.sound() ? DONE : FAILED;
		}
		finally {
			if (!complete) {
				for (Path directory : directories) {
					empty(directory);
				}
			}
		}
	}

	private StoreCheck.Report restore(Path file, Manifest manifest, StoreSettings settings, Class<?> application)
			throws IOException {
		BackupFile.unpack(file, manifest, "store", settings.directory());
		BackupFile.unpack(file, manifest, "imports", settings.imports());
		StoreCheck.Report report;
		try (ConfigurableApplicationContext context = settings.open(application)) {
			report = context.getBean(StoreCheck.class).check();
		}
		tell(report);
		if (!report.counts().equals(manifest.counts())) {
			throw new CommandRefused("the backup said that it has %s".formatted(manifest.counts()));
		}
		return report;
	}

	private static void requireEmpty(Path directory) throws IOException {
		if (Files.exists(directory)) {
			try (Stream<Path> files = Files.list(directory)) {
				if (files.findAny().isPresent()) {
					throw new CommandRefused("%s is not empty; name another with --clew.data-dir".formatted(directory));
				}
			}
		}
	}

	/** It stays as it was found: it may be a volume. */
	private static void empty(Path directory) throws IOException {
		if (Files.exists(directory)) {
			try (Stream<Path> files = Files.list(directory)) {
				for (Path file : files.toList()) {
					FileSystemUtils.deleteRecursively(file);
				}
			}
		}
	}

	private static void requireRoom(Manifest manifest, Path directory) throws IOException {
		long free = Files.getFileStore(directory).getUsableSpace();
		if (manifest.size() > free) {
			throw new CommandRefused("the backup takes %d MB, and %d MB are free at %s".formatted(
					DataSize.ofBytes(manifest.size()).toMegabytes(), DataSize.ofBytes(free).toMegabytes(), directory));
		}
	}

}
