package org.clew.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Writes XML 1.0, element by element. Unlike the writer of the JDK it keeps line breaks
 * and tabs within attributes, which readers would otherwise turn into spaces.
 */
final class Xml {

	private final Writer writer;

	Xml(OutputStream out) throws IOException {
		this.writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		this.writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
	}

	/** What stands within an element. */
	@FunctionalInterface
	interface Content {

		void write() throws IOException;

	}

	/**
	 * An element.
	 * @param attributes names and values, in turn
	 */
	void element(String name, Content content, String... attributes) throws IOException {
		open(name, attributes);
		this.writer.write('>');
		content.write();
		this.writer.write("</" + name + ">");
	}

	void empty(String name, String... attributes) throws IOException {
		open(name, attributes);
		this.writer.write("/>");
	}

	void text(String name, String text, String... attributes) throws IOException {
		element(name, () -> this.writer.write(escaped(text)), attributes);
	}

	void flush() throws IOException {
		this.writer.flush();
	}

	private void open(String name, String... attributes) throws IOException {
		this.writer.write("\n<" + name);
		for (int i = 0; i < attributes.length; i += 2) {
			this.writer.write(' ' + attributes[i] + "=\"" + escaped(attributes[i + 1]) + '"');
		}
	}

	private static String escaped(String text) {
		StringBuilder escaped = new StringBuilder(text.length() + 16);
		allowed(text).codePoints().forEach(point -> {
			switch (point) {
				case '&' -> escaped.append("&amp;");
				case '<' -> escaped.append("&lt;");
				case '>' -> escaped.append("&gt;");
				case '"' -> escaped.append("&quot;");
				case '\t', '\n', '\r' -> escaped.append("&#").append(point).append(';');
				default -> escaped.appendCodePoint(point);
			}
		});
		return escaped.toString();
	}

	/** Text in which what XML 1.0 cannot write is replaced by U+FFFD. */
	static String allowed(String text) {
		StringBuilder allowed = new StringBuilder(text.length());
		text.codePoints().forEach(point -> allowed.appendCodePoint(isAllowed(point) ? point : 0xFFFD));
		return allowed.toString();
	}

	/** Most control characters have no place in it, nor has half a surrogate pair. */
	private static boolean isAllowed(int point) {
		return point == '\t' || point == '\n' || point == '\r' || (point >= 0x20 && point <= 0xD7FF)
				|| (point >= 0xE000 && point <= 0xFFFD) || point >= 0x10000;
	}

}
