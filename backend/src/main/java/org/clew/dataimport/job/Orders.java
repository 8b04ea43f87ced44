package org.clew.dataimport.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.clew.dataimport.fact.SourceFact;
import org.clew.dataimport.input.InputRefused;
import org.clew.dataimport.input.StoredFile;
import org.clew.dataimport.input.StoredFiles;
import org.clew.dataimport.job.ImportOrder.OrderedFile;
import org.clew.dataimport.job.ImportStatus.State;
import org.clew.dataimport.table.TableReader;
import org.clew.web.FieldErrors;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Checks what somebody wants to have imported, and finds out what he left out.
 */
@Component
class Orders {

	private static final Pattern DATASET = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");

	/** Formats whose ids begin with a namespace. */
	private static final Set<String> BY_NAMESPACE = Set.of("popolo", FactReaders.TABLE);

	private final FactReaders readers;

	private final ImportSettings settings;

	private final ImportRecords records;

	Orders(FactReaders readers, ImportRecords records, ImportSettings settings) {
		this.readers = readers;
		this.records = records;
		this.settings = settings;
	}

	/**
	 * @param id of the import
	 * @throws org.clew.web.BadInput naming each field that is wrong
	 */
	ImportOrder order(String id, ImportParameters given, @Nullable String mapping, List<OrderedFile> files)
			throws IOException {
		FieldErrors errors = new FieldErrors();
		String dataset = errors.required("dataset", given.dataset());
		if (!dataset.isEmpty() && !DATASET.matcher(dataset).matches()) {
			errors.add("dataset",
					"'%s' is not allowed; allowed: up to 100 lower-case letters, digits, dots, hyphens and underscores"
						.formatted(dataset));
		}
		errors.date("publishedOn", given.publishedOn());
		errors.date("retrievedOn", given.retrievedOn());
		String format = format(given.format(), mapping, files, errors);
		if (mapping != null) {
			try {
				FactReaders.mapping(mapping);
			}
			catch (InputRefused ex) {
				errors.add("mapping", String.valueOf(ex.getMessage()));
			}
		}
		errors.throwIfAny();
		String title = (given.title() != null && !given.title().isBlank()) ? given.title() : dataset;
		SourceFact source = new SourceFact(dataset, title, given.publisher(), given.publishedOn(), given.url(),
				given.retrievedOn(), given.licence());
		ImportOrder order = new ImportOrder(id, format, dataset, title, source, namespace(given.namespace(), dataset),
				mapping, files, "");
		return new ImportOrder(id, format, dataset, title, source, order.namespace(), mapping, files, digest(order));
	}

	/**
	 * The id of the data set, unless it was filled with ids that a file's name precedes:
	 * such a data set goes on with them, or everything would be there twice.
	 */
	private @Nullable String namespace(@Nullable String given, String dataset) {
		if (given != null && !given.isBlank()) {
			return given;
		}
		boolean byFile = this.records.all()
			.stream()
			.filter(stored -> stored.order().dataset().equals(dataset) && stored.order().namespace() == null
					&& BY_NAMESPACE.contains(stored.order().format()))
			.map(stored -> stored.status().state())
			.anyMatch(state -> state != State.READY && state != State.UNDONE);
		return byFile ? null : dataset;
	}

	private String format(@Nullable String given, @Nullable String mapping, List<OrderedFile> files, FieldErrors errors)
			throws IOException {
		if (given != null) {
			errors.known("format", List.of(given), this.readers.formats());
			if (given.equals(FactReaders.TABLE) && mapping == null) {
				String table = table(files);
				errors.add("mapping", "is required for the format table" + ((table != null) ? ": " + table : ""));
			}
			if (!given.equals(FactReaders.TABLE) && mapping != null) {
				errors.add("mapping", "is only for the format table");
			}
			return given;
		}
		if (mapping != null) {
			return FactReaders.TABLE;
		}
		try {
			return recognised(files);
		}
		catch (InputRefused ex) {
			errors.add("format", "cannot be told from the file: %s (formats: %s)".formatted(ex.getMessage(),
					String.join(", ", this.readers.formats())));
			return "";
		}
	}

	private String recognised(List<OrderedFile> ordered) throws IOException {
		List<StoredFile> files = stored(ordered);
		if (files.isEmpty()) {
			throw new InputRefused("there is no file");
		}
		return FormatDetector.format(files);
	}

	/** What to say where the first file is a table and no mapping was given. */
	private @Nullable String table(List<OrderedFile> ordered) throws IOException {
		try {
			List<StoredFile> files = stored(ordered);
			return files.isEmpty() ? null : TableReader.withoutMapping(files.getFirst());
		}
		catch (InputRefused ex) {
			return ex.getMessage();
		}
	}

	private List<StoredFile> stored(List<OrderedFile> ordered) throws IOException {
		List<StoredFile> files = new ArrayList<>();
		for (OrderedFile each : ordered) {
			files.addAll(StoredFiles.of(each.name(), each.path(), this.settings.maxSize().toBytes()).files());
		}
		return files;
	}

	/** By which the same order is known again, whenever and by whatever id it comes. */
	private static String digest(ImportOrder order) throws IOException {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(List
				.of(order.format(), order.dataset(), order.title(), order.source().toString(),
						String.valueOf(order.namespace()), String.valueOf(order.mapping()))
				.toString()
				.getBytes(StandardCharsets.UTF_8));
			byte[] buffer = new byte[1 << 16];
			for (OrderedFile file : order.files()) {
				digest.update(file.name().getBytes(StandardCharsets.UTF_8));
				try (InputStream stream = Files.newInputStream(file.path())) {
					for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
						digest.update(buffer, 0, read);
					}
				}
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A name of a file as it may be kept: without a folder, and nothing but a name. */
	static String safeName(@Nullable String given) {
		String name = (given != null) ? given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
				: "";
		if (name.isBlank() || name.equals(".") || name.equals("..") || name.chars().anyMatch(each -> each < ' ')) {
			throw new InputRefused("a file has no name that can be used");
		}
		return name;
	}

	static Path existing(String given) {
		Path path = Path.of(given).toAbsolutePath().normalize();
		if (!Files.isRegularFile(path)) {
			throw new InputRefused("there is no file %s".formatted(given));
		}
		return path;
	}

}
