package org.clew.maintenance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.clew.command.CommandLine;
import org.clew.database.embedded.DataDirectory;
import org.clew.database.embedded.StoreFiles;
import org.clew.database.embedded.StoreRebuild;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * Erases an entity or an import so that nothing of it is left, in the engine's files
 * either: what is left is written into a new store, and the old one is deleted.
 */
final class PurgeCommand implements MaintenanceCommand {

	/** Tells that something was erased, and the store has to be rebuilt. */
	static final String PENDING = "purge.pending";

	private static final String YES = "yes";

	@Override
	public String usage() {
		return "purge entity ID [--yes], purge import ID [--yes]";
	}

	@Override
	public Set<String> options() {
		return Set.of(YES);
	}

	@Override
	public int run(CommandLine line, Class<?> application) throws IOException {
		boolean sure = line.options().containsKey(YES);
		List<String> arguments = line.arguments();
		if (arguments.size() != 2 || !List.of("entity", "import").contains(arguments.getFirst())) {
			throw new CommandRefused("what is to be purged? %s".formatted(usage()));
		}
		StoreSettings settings = StoreSettings.read(line.settings());
		if (settings.server() == null) {
			requireClosed(settings);
		}
		Path pending = settings.directory().resolve(PENDING);
		boolean erased = erase(arguments, sure, settings, pending, application);
		if (sure && settings.server() != null && erased) {
			say("The server's own files and logs may still hold it: dump the database with neo4j-admin, and load "
					+ "the dump into a new one.");
		}
		else if (sure && settings.server() == null && (erased || Files.exists(pending))) {
			say("The store is written anew, so that its files do not hold it any more.");
			try (DataDirectory directory = DataDirectory.lock(settings.directory())) {
				StoreRebuild.rebuild(directory, settings.pageCache());
				Files.deleteIfExists(pending);
			}
			say("Done. Backups that were made before, and files that were imported, are for you to delete.");
		}
		return (erased || !sure) ? DONE : FAILED;
	}

	private static void requireClosed(StoreSettings settings) {
		if (!StoreFiles.exist(settings.directory())) {
			throw new CommandRefused("there is no store in %s".formatted(settings.directory()));
		}
		Optional<DataDirectory> lock = DataDirectory.tryLock(settings.directory());
		lock.ifPresentOrElse(DataDirectory::close, () -> {
			throw new CommandRefused("Clew uses %s; stop it first".formatted(settings.directory()));
		});
	}

	private boolean erase(List<String> arguments, boolean sure, StoreSettings settings, Path pending,
			Class<?> application) throws IOException {
		String id = arguments.getLast();
		try (ConfigurableApplicationContext context = settings.open(application)) {
			Erasure erasure = arguments.getFirst().equals("entity") ? context.getBean(EntityErasure.class)
					: context.getBean(WholeImportErasure.class);
			Optional<String> title = erasure.title(id);
			if (title.isEmpty()) {
				say("There is no %s '%s'.".formatted(arguments.getFirst(), id));
				return false;
			}
			say("%s '%s': %s".formatted(arguments.getFirst(), id, title.get()));
			if (!sure) {
				say("Nothing was changed. With --yes as well, it is erased, which nobody can undo.");
				return false;
			}
			if (settings.server() == null && Files.notExists(pending)) {
				Files.createFile(pending);
			}
			erasure.erase(id).forEach(this::say);
			return true;
		}
	}

}
