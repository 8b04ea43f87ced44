package org.clew.dataimport.job;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
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

	@Override
	public void close() throws IOException {
		this.writer.close();
	}

}
