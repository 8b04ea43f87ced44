package org.clew.dataimport.table;

import java.nio.charset.Charset;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The encodings that a mapping may name.
 */
final class Encodings {

	private static final Map<String, String> NAMES = new TreeMap<>();

	static {
		for (String name : new String[] { "utf-8", "utf-16", "utf-16le", "utf-16be", "windows-1250", "windows-1251",
				"windows-1252", "windows-1253", "windows-1254", "windows-1255", "windows-1256", "windows-1257",
				"windows-1258", "iso-8859-1", "iso-8859-2", "iso-8859-5", "iso-8859-7", "iso-8859-9", "iso-8859-15",
				"koi8-r", "koi8-u", "ibm866", "gb18030", "big5", "shift_jis", "euc-jp", "euc-kr" }) {
			NAMES.put(name, name);
		}
		NAMES.put("macintosh", "x-MacRoman");
		NAMES.put("mac-cyrillic", "x-MacCyrillic");
	}

	private Encodings() {
	}

	/** What may be said, sorted. */
	static Collection<String> names() {
		return NAMES.keySet();
	}

	static Charset of(MappingYaml yaml) {
		String name = NAMES.get(yaml.text().toLowerCase(Locale.ROOT));
		if (name == null) {
			throw yaml.problem("is '%s'; allowed: %s".formatted(yaml.text(), String.join(", ", NAMES.keySet())));
		}
		return Charset.forName(name);
	}

}
