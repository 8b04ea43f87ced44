package org.clew.web;

import org.clew.graph.GraphAnswer;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Names the call that continues an answer in the header {@code Link} (RFC 8288), in every
 * format.
 */
@ControllerAdvice
class PageLinks implements ResponseBodyAdvice<Object> {

	@Override
	public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
		return true;
	}

	@Override
	public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter returned, MediaType type,
			Class<? extends HttpMessageConverter<?>> converter, ServerHttpRequest request,
			ServerHttpResponse response) {
		String next = next(body);
		if (next != null) {
			response.getHeaders().set(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
		}
		return body;
	}

	private static @Nullable String next(@Nullable Object body) {
		return switch (body) {
			case Continued continued -> continued.continuation();
			case GraphAnswer graph -> graph.limits().next();
			case null, default -> null;
		};
	}

}
