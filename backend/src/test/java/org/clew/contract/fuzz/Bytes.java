package org.clew.contract.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Bytes that are held as text, one character for each, so that what is no UTF-8 can be
 * written down as well.
 */
final class Bytes {

	private static final String UNRESERVED = "-._~";

	private Bytes() {
	}

	/** The UTF-8 of a text. */
	static String of(String text) {
		return of(text.getBytes(StandardCharsets.UTF_8));
	}

	static String of(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

	static byte[] array(String bytes) {
		return bytes.getBytes(StandardCharsets.ISO_8859_1);
	}

	/** What they mean as UTF-8. */
	static String text(String bytes) {
		return new String(array(bytes), StandardCharsets.UTF_8);
	}

	/** As they are written in an address. */
	static String percentEncoded(String bytes) {
		StringBuilder encoded = new StringBuilder();
		for (int i = 0; i < bytes.length(); i++) {
			char sign = bytes.charAt(i);
			if (sign < 128 && (Character.isLetterOrDigit(sign) || UNRESERVED.indexOf(sign) >= 0)) {
				encoded.append(sign);
			}
			else {
				encoded.append(String.format(Locale.ROOT, "%%%02X", (int) sign));
			}
		}
		return encoded.toString();
	}

	/** The beginning, to be read by people. */
	static String shown(String bytes, int most) {
		StringBuilder shown = new StringBuilder();
		for (int i = 0; i < Math.min(most, bytes.length()); i++) {
			char sign = bytes.charAt(i);
			shown.append((sign >= 32 && sign < 127) ? String.valueOf(sign)
					: (sign == '\r') ? "" : (sign == '\n') ? "\n" : String.format(Locale.ROOT, "\\x%02x", (int) sign));
		}
		return shown.append((bytes.length() > most) ? "… (%d bytes)".formatted(bytes.length()) : "").toString();
	}

}
