package org.clew.dataimport.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.clew.dataimport.input.ImportFile;
import org.clew.dataimport.input.InputRefused;
import org.clew.dataimport.input.StrictReader;
import org.jspecify.annotations.Nullable;

/**
 * The text of a table, in the encoding that the file itself or the mapping says.
 */
final class TableText {

	private static final int LOOKED_AT = 4096;

	private TableText() {
	}

	/**
	 * Opens a file. A byte order mark says its encoding, whatever the mapping says.
	 * @param said by the mapping; without it UTF-8, or UTF-16 where the bytes show it
	 * @throws InputRefused if it is of a kind that is known to be no table
	 */
	static StrictReader open(ImportFile file, @Nullable Charset said) throws IOException {
		byte[] beginning;
		try (InputStream input = file.open()) {
			beginning = input.readNBytes(LOOKED_AT);
		}
		String kind = FileKinds.notATable(beginning);
		if (kind != null) {
			throw new InputRefused("%s %s".formatted(file.name(), kind));
		}
		return StrictReader.open(file, encoding(beginning, said));
	}

	private static Charset encoding(byte[] beginning, @Nullable Charset said) {
		if (begins(beginning, 0xEF, 0xBB, 0xBF)) {
			return StandardCharsets.UTF_8;
		}
		if (begins(beginning, 0xFF, 0xFE)) {
			return StandardCharsets.UTF_16LE;
		}
		if (begins(beginning, 0xFE, 0xFF)) {
			return StandardCharsets.UTF_16BE;
		}
		return (said != null && !said.equals(StandardCharsets.UTF_16)) ? said : unmarked(beginning, said);
	}

	/**
	 * In UTF-16 every second byte of Latin letters, blanks and separators is zero; in
	 * UTF-8 none is.
	 */
	private static Charset unmarked(byte[] beginning, @Nullable Charset said) {
		int first = 0;
		int second = 0;
		for (int i = 0; i + 1 < beginning.length; i += 2) {
			first += (beginning[i] == 0) ? 1 : 0;
			second += (beginning[i + 1] == 0) ? 1 : 0;
		}
		if (second > 10 * first) {
			return StandardCharsets.UTF_16LE;
		}
		return (said != null || first > 10 * second) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
	}

	static boolean begins(byte[] bytes, int... with) {
		if (bytes.length < with.length) {
			return false;
		}
		for (int i = 0; i < with.length; i++) {
			if ((bytes[i] & 0xFF) != with[i]) {
				return false;
			}
		}
		return true;
	}

}
