package org.clew.export;

import java.io.IOException;
import java.io.OutputStream;

import org.springframework.http.MediaType;

/**
 * A way to write a graph. Every bean of this kind is offered to callers.
 */
public interface GraphFormat {

	/** As the parameter {@code format} says it. */
	String name();

	MediaType mediaType();

	/** What the name of a file ends with, without the first dot. */
	String fileEnding();

	/**
	 * Writes a graph piece by piece, holding no more than a few of them. Nothing may make
	 * the output look complete after a failure, so {@code out} is only finished at the
	 * end; it stays open.
	 */
	void write(GraphContent graph, OutputStream out) throws IOException;

}
