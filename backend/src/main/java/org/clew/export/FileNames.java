package org.clew.export;

import org.clew.entity.SearchName;

import org.springframework.http.ContentDisposition;

/**
 * Names files after what is in them.
 */
final class FileNames {

	/** Longer names are cut: some file systems have 255 bytes, and paths are long. */
	private static final int LONGEST = 80;

	private static final String UNNAMED = "clew";

	private FileNames() {
	}

	/**
	 * A file to be kept, called by the words of a title in Latin letters.
	 * @param title of what is in it
	 */
	static ContentDisposition of(String title, GraphFormat format) {
		String words = String.join("-", SearchName.words(title));
		String name = (words.length() > LONGEST) ? words.substring(0, LONGEST).replaceAll("-[^-]*$", "") : words;
		return ContentDisposition.attachment()
			.filename((name.isEmpty() ? UNNAMED : name) + "." + format.fileEnding())
			.build();
	}

}
