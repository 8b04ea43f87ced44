package org.clew.dataimport.table;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Kinds of files that are given as tables and are none.
 */
final class FileKinds {

	private static final String SAVE = "; save its sheet as CSV (UTF-8) and import that";

	private FileKinds() {
	}

	/**
	 * What a file is, and what to do with it, as the rest of a sentence; {@code null}
	 * where it may be a table.
	 */
	static @Nullable String notATable(byte[] beginning) {
		if (TableText.begins(beginning, 'P', 'K', 3, 4)) {
			return "is a spreadsheet (xlsx, ods) or an archive, and no text" + SAVE;
		}
		if (TableText.begins(beginning, 0xD0, 0xCF, 0x11, 0xE0)) {
			return "is a spreadsheet of an old Excel (xls), and no text" + SAVE;
		}
		if (TableText.begins(beginning, '%', 'P', 'D', 'F')) {
			return "is a PDF, and no table; copy its table into a spreadsheet, save it as CSV and import that";
		}
		String text = new String(beginning, StandardCharsets.UTF_8).replace("\uFEFF", "")
			.stripLeading()
			.toLowerCase(Locale.ROOT);
		if (text.startsWith("<?xml") || text.startsWith("<html") || text.startsWith("<!doctype")) {
			return "is XML or a web page, and no table; convert it to CSV or JSON and import that";
		}
		return null;
	}

}
