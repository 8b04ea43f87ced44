package org.clew.web.problem;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/**
 * Answers a request that a filter refuses with a problem document.
 */
@Component
public class ProblemWriter {

	private static final String RETRY_SECONDS = "2";

	private final JsonMapper json;

	public ProblemWriter(JsonMapper json) {
		this.json = json;
	}

	/**
	 * Writes the answer; one of 503 says when to come back.
	 * @param kind last part of the problem's type
	 * @param title the kind of problem, for people
	 * @param detail what is wrong, and what is allowed
	 */
	public void write(HttpServletResponse response, HttpStatus status, String kind, String title, String detail)
			throws IOException {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setType(URI.create("urn:clew:problem:" + kind));
		problem.setTitle(title);
		response.setStatus(status.value());
		if (status == HttpStatus.SERVICE_UNAVAILABLE) {
			response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
		}
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8);
		response.getWriter().write(this.json.writeValueAsString(problem));
	}

}
