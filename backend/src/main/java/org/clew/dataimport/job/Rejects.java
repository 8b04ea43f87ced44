package org.clew.dataimport.job;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.clew.dataimport.input.RecordJson;

/**
 * The list of what an import did not take, or has something to tell about: one JSON
 * object a line, with file, line, reason and the record.
 */
final class Rejects implements AutoCloseable {

	/** Name of the file in the directory of an import. */
	static final String FILE = "rejects.jsonl";

	/** A record that is longer is cut, and says so. */
	private static final int LONGEST_RECORD = 100_000;

	/** What UTF-8 cannot say, and JSON can. */
	private static final Pattern HALF_CHARACTER = Pattern.compile("\\p{Cs}");

	private static final Pattern ESCAPED = Pattern.compile("\\\\+u(\\p{XDigit}{4})");

	private final BufferedWriter writer;

	Rejects(Path directory) throws IOException {
		this.writer = Files.newBufferedWriter(directory.resolve(FILE));
	}

	/**
	 * @param rejected or only remarked upon
	 * @param reason what is wrong, and in which field
	 */
	synchronized void add(boolean rejected, String file, long line, String reason, String record) throws IOException {
		Map<String, Object> reject = new LinkedHashMap<>();
		reject.put("kind", rejected ? "rejected" : "remark");
		reject.put("file", file);
		reject.put("line", line);
		reject.put("reason", reason);
		reject.put("record", (record.length() > LONGEST_RECORD) ? record.substring(0, LONGEST_RECORD) : record);
		if (record.length() > LONGEST_RECORD) {
			reject.put("recordLength", record.length());
		}
		this.writer.write(HALF_CHARACTER.matcher(RecordJson.MAPPER.writeValueAsString(reject))
			.replaceAll(half -> "\\\\u%04x".formatted(half.group().codePointAt(0))));
		this.writer.write('\n');
	}

	/**
	 * Takes every line that matches from the list of an import.
	 * @param directory of the import
	 * @return how many lines there were
	 */
	static int erase(Path directory, Pattern pattern) throws IOException {
		Path file = directory.resolve(FILE);
		if (Files.notExists(file)) {
			return 0;
		}
		Path rest = directory.resolve(FILE + ".rest");
		int erased = 0;
		try (BufferedReader reader = Files.newBufferedReader(file);
				BufferedWriter writer = Files.newBufferedWriter(rest)) {
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				if (pattern.matcher(unescaped(line)).find()) {
					erased++;
				}
				else {
					writer.write(line);
					writer.write('\n');
				}
			}
		}
		Files.move(rest, file, StandardCopyOption.REPLACE_EXISTING);
		return erased;
	}

	/** The record in a line may be JSON itself, and write letters as {@code \u0410}. */
	private static String unescaped(String line) {
		return ESCAPED.matcher(line)
			.replaceAll(
					letter -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(letter.group(1), 16))));
	}

	@Override
	public void close() throws IOException {
		this.writer.close();
	}

}
