package org.clew.dataimport.ftm;

import org.jspecify.annotations.Nullable;

/**
 * A property of a schema.
 *
 * @param label for people
 * @param type of its values: {@code entity}, {@code country}, {@code date}, …
 * @param range of a property of type {@code entity}: the schema of what it refers to
 * @param reverse name of the property of the range that says the same the other way round
 * @param stub whether its values are not kept, as the other entity says the same
 */
public record FtmProperty(String name, String label, String type, @Nullable String range, @Nullable String reverse,
		boolean stub) {

	public boolean isEntity() {
		return this.type.equals("entity");
	}

	public boolean isCountry() {
		return this.type.equals("country");
	}

	public boolean isDate() {
		return this.type.equals("date");
	}

}
