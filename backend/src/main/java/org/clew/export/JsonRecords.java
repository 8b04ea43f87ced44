package org.clew.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a JSON document that holds lists of records, each on a line of its own. What is
 * not written is not there: unlike a generator it never closes what is open.
 */
final class JsonRecords {

	private final JsonMapper json;

	private final OutputStream out;

	private boolean first = true;

	JsonRecords(JsonMapper json, OutputStream out) {
		this.json = json;
		this.out = out;
	}

	/** What the records of a list are. */
	@FunctionalInterface
	interface Records {

		void write() throws IOException;

	}

	/** A piece of the document as it is. */
	void raw(String piece) throws IOException {
		this.out.write(piece.getBytes(StandardCharsets.UTF_8));
	}

	void value(Object value) throws IOException {
		this.out.write(this.json.writeValueAsBytes(value));
	}

	/**
	 * A member of an object that is a list of records, or an object of them.
	 * @param brackets the opening and the closing one
	 */
	void records(String name, String brackets, Records records) throws IOException {
		value(name);
		raw(":" + brackets.charAt(0));
		this.first = true;
		records.write();
		raw("\n" + brackets.charAt(1));
	}

	/** A record of a list. */
	void record(Object value) throws IOException {
		separate();
		value(value);
	}

	/** A record of an object. */
	void record(String name, Object value) throws IOException {
		separate();
		value(name);
		raw(":");
		value(value);
	}

	private void separate() throws IOException {
		raw(this.first ? "\n" : ",\n");
		this.first = false;
	}

}
