package org.clew.dataimport.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a file that cannot be read looks like, and what its owner can do.
 */
public final class FileKind {

	/** Bytes of a file that are looked at. */
	public static final int BEGINNING = 1 << 16;

	private static final int MOST_FIELDS = 12;

	private static final String AS_TABLE = "export what you need from it as CSV, and give that with a mapping";

	/** First bytes of kinds that are not text, and what these are. */
	private static final List<Magic> BINARIES = List.of(new Magic("25504446", "is a PDF document"),
			new Magic("d0cf11e0a1b11ae1", "is an old Office document (such as .xls)"),
			new Magic("53514c69746520666f726d617420", "is an SQLite database"),
			new Magic("50415231", "is a Parquet file"),
			new Magic("377abcaf271c", "is a 7z archive, and only zip archives are opened; if not"),
			new Magic("526172211a07", "is a RAR archive, and only zip archives are opened; if not"),
			new Magic("89504e47", "is a picture"), new Magic("ffd8ff", "is a picture"));

	private static final Pattern ALEPH = Pattern.compile("(?m)^\\s*(?:-\\s+)?(?:csv_urls?|queries)\\s*:");

	private static final Pattern MAPPING = Pattern.compile("(?m)^(?:mapping|files)\\s*:");

	/** How a kind begins, in hexadecimal digits. */
	private record Magic(String hex, String clause) {
	}

	private FileKind() {
	}

	/**
	 * Refuses a file of a kind that no format is for, whatever format it is said to have.
	 */
	public static void refuseWhatNoFormatIsFor(ImportFile file) throws IOException {
		byte[] beginning = beginning(file);
		String clause = binary(beginning);
		if (clause == null) {
			clause = markup(new String(beginning, StandardCharsets.UTF_8));
		}
		if (clause != null) {
			throw new InputRefused("%s %s: %s".formatted(file.name(), clause, AS_TABLE));
		}
	}

	public static boolean isEmpty(ImportFile file) throws IOException {
		try (InputStream stream = file.open()) {
			return stream.read() < 0;
		}
	}

	/** A sentence, without its full stop, on a file whose format cannot be told. */
	public static String described(ImportFile file) throws IOException {
		byte[] beginning = beginning(file);
		if (beginning.length == 0) {
			return "%s is empty".formatted(file.name());
		}
		String text = new String(beginning, StandardCharsets.UTF_8);
		return "%s %s".formatted(file.name(), described(file.name().toLowerCase(Locale.ROOT), text));
	}

	/** A sentence, without its full stop, on a document of an office program. */
	static String office(String name, boolean workbook) {
		return workbook
				? "%s is a workbook of a spreadsheet program: save each sheet as CSV, and give that with a mapping"
					.formatted(name)
				: "%s is a document of an office program: %s".formatted(name, AS_TABLE);
	}

	private static String described(String name, String text) {
		boolean yaml = name.endsWith(".yml") || name.endsWith(".yaml");
		if ((yaml || name.endsWith(".txt")) && ALEPH.matcher(text).find()) {
			return "looks like a mapping of Aleph (ftm map), which is not read: write its entities as a mapping of "
					+ "Clew, and give that with the CSV file that it names";
		}
		if (yaml) {
			return MAPPING.matcher(text).find()
					? "looks like a mapping of Clew: give it as the mapping, together with the files that it is for"
					: "is YAML, which is no data that can be read: save it as JSON, and give that with a mapping";
		}
		JsonBeginning json = JsonBeginning.of(text);
		if (!json.fields().isEmpty()) {
			return "is JSON whose objects have the fields %s, which is none of the formats; a mapping can read it as a table"
				.formatted(shown(json.fields()));
		}
		return "is of no kind that is known";
	}

	private static @Nullable String binary(byte[] beginning) {
		String hex = HexFormat.of().formatHex(beginning, 0, Math.min(beginning.length, 16));
		return BINARIES.stream()
			.filter(magic -> hex.startsWith(magic.hex()))
			.map(Magic::clause)
			.findFirst()
			.orElse(null);
	}

	private static @Nullable String markup(String text) {
		String start = text.substring(0, Math.min(text.length(), 2000)).stripLeading().toLowerCase(Locale.ROOT);
		if (start.startsWith("\uFEFF")) {
			start = start.substring(1);
		}
		if (!start.startsWith("<")) {
			return null;
		}
		if (start.contains("<graphml")) {
			return "is GraphML, which is written and not read";
		}
		if (start.contains("<gexf")) {
			return "is GEXF, which is written and not read";
		}
		return (start.startsWith("<!doctype html") || start.contains("<html")) ? "is a web page" : "is XML";
	}

	private static String shown(List<String> names) {
		String shown = String.join(", ", names.subList(0, Math.min(names.size(), MOST_FIELDS)));
		return (names.size() > MOST_FIELDS) ? "%s and %d more".formatted(shown, names.size() - MOST_FIELDS) : shown;
	}

	private static byte[] beginning(ImportFile file) throws IOException {
		try (InputStream stream = file.open()) {
			return stream.readNBytes(BEGINNING);
		}
	}

}
