package org.clew.savedview;

import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.clew.web.BadInput;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Views as JSON: strictly as they come, since what is passed over would be lost silently,
 * and as they are kept.
 */
final class ViewJson {

	private static final int DEEPEST = 20;

	private static final JsonMapper INCOMING = JsonMapper
		.builder(JsonFactory.builder()
			.streamReadConstraints(
					StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxNumberLength(100).build())
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
			.build())
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
		.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
		.withCoercionConfig(LogicalType.Textual, ViewJson::onlyText)
		.build();

	private static final JsonMapper KEPT = JsonMapper.builder()
		.changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(Include.NON_NULL))
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private ViewJson() {
	}

	/** A number is no title. */
	private static void onlyText(MutableCoercionConfig config) {
		for (CoercionInputShape shape : List.of(CoercionInputShape.Integer, CoercionInputShape.Float,
				CoercionInputShape.Boolean)) {
			config.setCoercion(shape, CoercionAction.Fail);
		}
	}

	/**
	 * What a client sent.
	 * @param mostEntities that it may have
	 * @throws BadInput if it is no view, naming the first field that is not as it must be
	 */
	static ViewDocument incoming(byte[] body, int mostEntities) {
		try {
			ViewDocument document = INCOMING.readValue(body, ViewDocument.class);
			if (document == null) {
				throw new BadInput("body", "is required");
			}
			ViewRules.check(document, mostEntities);
			return document;
		}
		catch (UnrecognizedPropertyException ex) {
			throw new BadInput(field(ex),
					"is unknown; known: " + ex.getKnownPropertyIds()
						.stream()
						.map(String::valueOf)
						.sorted()
						.collect(Collectors.joining(", ")));
		}
		catch (DatabindException ex) {
			String field = field(ex);
			throw new BadInput(field.isEmpty() ? "body" : field, "is a value of another kind; see /v3/api-docs");
		}
		catch (JacksonException ex) {
			throw new BadInput("body", "is not the JSON document this call takes; see /v3/api-docs");
		}
	}

	/** As people name it: {@code entities[3].x}. */
	private static String field(DatabindException ex) {
		StringBuilder field = new StringBuilder();
		for (Reference step : ex.getPath()) {
			if (step.getPropertyName() == null) {
				field.append('[').append(step.getIndex()).append(']');
			}
			else {
				field.append(field.isEmpty() ? "" : ".").append(step.getPropertyName());
			}
		}
		return field.toString();
	}

	static String keep(ViewDocument document) {
		return KEPT.writeValueAsString(document);
	}

	static ViewDocument kept(String document) {
		return KEPT.readValue(document, ViewDocument.class);
	}

	/** A text as it stands in a document that is kept. */
	static String quoted(String text) {
		return KEPT.writeValueAsString(text);
	}

}
