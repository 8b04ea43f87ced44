package org.clew.web.access;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/**
 * Answers a request that no controller may see.
 */
final class Refusal {

	private Refusal() {
	}

	/**
	 * Writes a problem document.
	 * @param kind last part of the problem's type
	 */
	static void write(HttpServletResponse response, JsonMapper json, HttpStatus status, String kind, String detail)
			throws IOException {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setType(URI.create("urn:clew:problem:" + kind));
		problem.setTitle("Refused");
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8);
		response.getWriter().write(json.writeValueAsString(problem));
	}

}
