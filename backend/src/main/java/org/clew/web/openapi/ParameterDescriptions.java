package org.clew.web.openapi;

import java.util.Map;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import org.clew.database.Limits;
import org.clew.web.OneOf;
import org.clew.web.Bounds;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.ParameterCustomizer;

import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Which values a parameter takes.
 */
@Component
class ParameterDescriptions implements ParameterCustomizer {

	/** What means the same in every call that has it. */
	private static final Map<String, String> SHARED = Map.of("limit", "Most items of the page", "offset",
			"How many items come before the page", "id", "Id, percent-encoded as one segment of the path", "name",
			"Name of a saved query", "If-Match", "The version that is meant, as its `ETag` says it; `*` for any");

	private final Limits limits;

	ParameterDescriptions(Limits limits) {
		this.limits = limits;
	}

	@Override
	public @Nullable Parameter customize(@Nullable Parameter described, MethodParameter parameter) {
		if (described != null && described.getSchema() != null) {
			Schema<?> schema = described.getSchema();
			Constraints.apply(parameter.getParameterAnnotation(Bounds.class), schema, this.limits);
			Constraints.apply(parameter.getParameterAnnotation(OneOf.class), schema);
			if (!StringUtils.hasText(described.getDescription())) {
				described.setDescription(SHARED.get(described.getName()));
			}
		}
		return described;
	}

}
