package org.clew.dataimport.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.clew.dataimport.input.InputRefused;

/**
 * The mappings that come with the program.
 */
public final class Mappings {

	private static final List<String> NAMES = List.of("european-parliament", "openstates");

	private Mappings() {
	}

	/** What they are called, sorted. */
	public static List<String> names() {
		return NAMES;
	}

	/**
	 * The mapping of a name.
	 * @throws InputRefused if there is none; the message says which there are
	 */
	public static Mapping shipped(String name) {
		return Mapping.parse(text(name));
	}

	/** The same as it is written, for who wants to change it. */
	public static String text(String name) {
		if (!NAMES.contains(name)) {
			throw new InputRefused("no mapping is called '%s'; allowed: %s".formatted(name, String.join(", ", NAMES)));
		}
		try (InputStream input = Mappings.class.getResourceAsStream("mappings/" + name + ".yaml")) {
			if (input == null) {
				throw new IllegalStateException("the mapping " + name + " is missing");
			}
			return new String(input.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
