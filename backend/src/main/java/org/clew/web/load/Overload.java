package org.clew.web.load;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/**
 * Tells a client that its call is too much, or too much for now.
 */
final class Overload {

	private static final String RETRY_SECONDS = "2";

	private Overload() {
	}

	/**
	 * Writes a problem document.
	 * @param kind last part of the problem's type
	 */
	static void refuse(HttpServletResponse response, JsonMapper json, HttpStatus status, String kind, String detail)
			throws IOException {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setType(URI.create("urn:clew:problem:" + kind));
		problem.setTitle(switch (status) {
			case SERVICE_UNAVAILABLE -> "Busy";
			case INSUFFICIENT_STORAGE -> "The disk is full";
			default -> "Too large";
		});
		response.setStatus(status.value());
		if (status == HttpStatus.SERVICE_UNAVAILABLE) {
			response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
		}
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8);
		response.getWriter().write(json.writeValueAsString(problem));
	}

}
