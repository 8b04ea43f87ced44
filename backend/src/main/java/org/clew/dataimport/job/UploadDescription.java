package org.clew.dataimport.job;

import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import org.springdoc.core.customizers.OperationCustomizer;

import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/**
 * Describes the parts of an upload. The call itself says what is missing, so that its
 * parameters cannot be marked as required.
 */
@Component
class UploadDescription implements OperationCustomizer {

	private static final String FILE = "file";

	private static final Map<String, String> PARTS = Map.of(FILE,
			"The files, each a part of its own: plain, gzip or zip.", "mappingFile",
			"The mapping, instead of the parameter mapping.");

	@Override
	public Operation customize(Operation operation, HandlerMethod handler) {
		if (handler.getBeanType() == ImportController.class && operation.getRequestBody() != null) {
			operation.getRequestBody().required(true).getContent().values().forEach(media -> {
				Schema<?> parts = media.getSchema();
				parts.setRequired(List.of(FILE));
				parts.getProperties().forEach((name, part) -> part.description(PARTS.get(name)));
			});
		}
		return operation;
	}

}
