package org.clew.export;

import java.util.LinkedHashSet;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.clew.graph.GraphAnswer;
import org.springdoc.core.customizers.OperationCustomizer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The format of an answer that is a graph: as the parameter {@code format} says, else as
 * the header {@code Accept} says, and JSON where that leaves the choice.
 */
@Configuration(proxyBeanMethods = false)
class FormatNegotiation implements WebMvcConfigurer, HandlerInterceptor {

	private final GraphFormats formats;

	FormatNegotiation(GraphFormats formats) {
		this.formats = formats;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/api/**");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (isGraph(handler)) {
			String named = request.getParameter(GraphFormats.PARAMETER);
			if (named != null) {
				// What is set here is not negotiated any more.
				response.setContentType(this.formats.named(named).mediaType().toString());
			}
			else {
				request.setAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE,
						new LinkedHashSet<>(this.formats.mediaTypes()));
			}
		}
		return true;
	}

	private static boolean isGraph(Object handler) {
		return handler instanceof HandlerMethod method
				&& GraphAnswer.class.isAssignableFrom(method.getReturnType().getParameterType());
	}

	@Bean
	OperationCustomizer formatsOfGraphs() {
		return (operation, handler) -> (isGraph(handler) || handler.getBeanType() == ExportController.class)
				? describe(operation, isGraph(handler)) : operation;
	}

	private Operation describe(Operation operation, boolean limited) {
		if (operation.getParameters() != null) {
			operation.getParameters().removeIf(parameter -> GraphFormats.PARAMETER.equals(parameter.getName()));
		}
		operation.addParametersItem(new Parameter().in("query")
			.name(GraphFormats.PARAMETER)
			.description("Format of the answer, instead of an Accept header")
			.schema(new StringSchema()._enum(this.formats.names())._default(GraphFormats.JSON)));
		ApiResponse answer = operation.getResponses().get("200");
		if (answer != null) {
			Content content = (answer.getContent() != null) ? answer.getContent() : new Content();
			answer.setContent(content);
			// An export writes its answer itself, as the graph that others answer.
			content.putIfAbsent(org.springframework.http.MediaType.APPLICATION_JSON_VALUE,
					new MediaType().schema(new Schema<>().$ref("#/components/schemas/Subgraph")));
			this.formats.mediaTypes()
				.forEach(type -> content.putIfAbsent(type.toString(),
						new MediaType().schema(new StringSchema().format("binary"))));
			if (limited) {
				answer.addHeaderObject(GraphAnswerConverter.TRUNCATED,
						new Header().description("In formats other than JSON: the limits that bit, as meta.reasons.")
							.schema(new StringSchema()));
			}
		}
		return operation;
	}

}
