package org.clew.dataimport.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.clew.dataimport.input.FileKind;
import org.clew.dataimport.input.ImportFile;
import org.clew.dataimport.input.InputRefused;
import org.clew.dataimport.input.JsonBeginning;
import org.clew.dataimport.popolo.PopoloReader;
import org.clew.dataimport.table.TableReader;
import org.jspecify.annotations.Nullable;

/**
 * Tells the format of files by how they begin.
 */
final class FormatDetector {

	private static final Pattern CLEW = Pattern.compile("\"format\"\\s*:\\s*\"clew\"");

	/** What each record of a delta of OpenSanctions has. */
	private static final List<String> DELTA = List.of("op", "entity");

	private FormatDetector() {
	}

	/**
	 * The format of the first file whose format can be told.
	 * @throws InputRefused saying what the first file looks like where none can
	 */
	static String format(List<? extends ImportFile> files) throws IOException {
		for (ImportFile file : files) {
			FileKind.refuseWhatNoFormatIsFor(file);
			String format = format(file);
			if (format != null) {
				return format;
			}
		}
		ImportFile first = files.getFirst();
		String table = mayBeTable(first) ? TableReader.withoutMapping(first) : null;
		throw new InputRefused((table != null) ? table : FileKind.described(first));
	}

	private static boolean mayBeTable(ImportFile file) throws IOException {
		String name = file.name().toLowerCase(Locale.ROOT);
		return !name.endsWith(".yml") && !name.endsWith(".yaml") && !FileKind.isEmpty(file)
				&& JsonBeginning.of(beginning(file)).fields().isEmpty();
	}

	private static @Nullable String format(ImportFile file) throws IOException {
		String beginning = beginning(file);
		if (CLEW.matcher(beginning).find()) {
			return "clew";
		}
		List<String> fields = JsonBeginning.of(beginning).fields();
		if ((fields.contains("schema") && (fields.contains("id") || fields.contains("properties")))
				|| fields.containsAll(DELTA)) {
			return "ftm";
		}
		return PopoloReader.isLikely(fields) ? "popolo" : null;
	}

	private static String beginning(ImportFile file) throws IOException {
		try (InputStream stream = file.open()) {
			return new String(stream.readNBytes(FileKind.BEGINNING), StandardCharsets.UTF_8);
		}
	}

}
