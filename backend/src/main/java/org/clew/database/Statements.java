package org.clew.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Loads the Cypher files. Features take theirs when they are created, so that a missing
 * file fails the start and not a request.
 */
@Component
public class Statements {

	/**
	 * Reads the file of a statement.
	 * @param name path below {@code cypher/}, without the ending, such as
	 * {@code reads/entity}
	 * @throws UncheckedIOException if there is no such file
	 */
	public Statement load(String name) {
		try {
			return new Statement(name,
					new ClassPathResource("cypher/" + name + ".cypher").getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("No statement cypher/" + name + ".cypher", ex);
		}
	}

}
