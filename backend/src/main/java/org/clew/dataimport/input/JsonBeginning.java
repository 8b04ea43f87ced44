package org.clew.dataimport.input;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The first object of JSON, as far as it is there: of a document, a list or JSON lines.
 *
 * @param isList whether it stands in a list
 * @param fields its names, in their order
 */
public record JsonBeginning(boolean isList, List<String> fields) {

	/**
	 * Looks at a text that may end anywhere.
	 * @return one without fields where the text is not JSON
	 */
	public static JsonBeginning of(String text) {
		List<String> fields = new ArrayList<>();
		boolean isList = false;
		try (JsonParser json = RecordJson.MAPPER.createParser(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
			JsonToken token = json.nextToken();
			if (token == JsonToken.START_ARRAY) {
				isList = true;
				token = json.nextToken();
			}
			if (token == JsonToken.START_OBJECT) {
				while (json.nextToken() == JsonToken.PROPERTY_NAME) {
					fields.add(json.currentName());
					json.nextToken();
					json.skipChildren();
				}
			}
		}
		catch (JacksonException ex) {
			// The text ends within the object, or is no JSON from here on.
		}
		return new JsonBeginning(isList, List.copyOf(fields));
	}

}
