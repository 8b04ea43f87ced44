package org.clew.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;

import java.util.List;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A problem document for what fails outside of any call.
 */
@Hidden
@RestController
class ErrorPageController implements ErrorController {

	@RequestMapping("/error")
	ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
		ProblemDetail problem = problem(request);
		if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path) {
			problem.setInstance(ApiProblems.instance(path));
		}
		return ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

	private static ProblemDetail problem(HttpServletRequest request) {
		if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof InvalidParameterException) {
			return ApiProblems.problem(HttpStatus.BAD_REQUEST, "bad-input", "The request is not valid",
					"query: " + ApiProblems.UNDECODABLE + ".",
					List.of(new FieldError("query", ApiProblems.UNDECODABLE)));
		}
		HttpStatus status = (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code)
				? HttpStatus.valueOf(code) : HttpStatus.NOT_FOUND;
		String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
		return (status == HttpStatus.NOT_FOUND) ? UnknownAddress.problem(path)
				: ApiProblems.problem(status, "http-" + status.value(),
						status.is4xxClientError() ? "The request is not valid" : "The request failed",
						status.is4xxClientError() ? "The server does not take this request."
								: "This is a fault of the program. Its log has the details.",
						List.of());
	}

}
