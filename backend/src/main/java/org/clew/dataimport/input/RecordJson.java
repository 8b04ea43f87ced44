package org.clew.dataimport.input;

import java.io.IOException;
import java.io.InputStream;

import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How JSON from outside is read: nested and long no further than data ever is.
 */
public final class RecordJson {

	private static final int DEEPEST = 100;

	/** Reads what comes from outside. */
	public static final JsonMapper MAPPER = JsonMapper
		.builder(JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder()
				.maxNestingDepth(DEEPEST)
				.maxStringLength(RecordLines.LONGEST)
				.maxNameLength(10_000)
				.maxNumberLength(100)
				.build())
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
			.build())
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private RecordJson() {
	}

	/**
	 * Walks through a JSON document, whose text is decoded strictly.
	 * @throws MalformedTextException while it is read
	 */
	public static JsonParser parser(ImportFile file) throws IOException {
		return parser(file.name(), file.open());
	}

	/** Walks through a JSON document that is open already. */
	public static JsonParser parser(String name, InputStream input) throws IOException {
		return MAPPER.createParser(StrictReader.json(name, input));
	}

}
