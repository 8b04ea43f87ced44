package org.clew.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Says what is wrong with an address that no call has, whichever method is used.
 */
class UnknownAddress implements HandlerInterceptor {

	/**
	 * An id with a slash that was not encoded, in front of what calls have behind ids.
	 */
	private static final Pattern ID = Pattern
		.compile("(/api/v1/(?:entities|edges|sources|views|imports)/)([^/]+/.+?)(/(?:neighbourhood|neighbours))?/?");

	/** Below the API there are no files, so that nothing is looked for. */
	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws NoResourceFoundException {
		if (handler instanceof ResourceHttpRequestHandler) {
			throw new NoResourceFoundException(org.springframework.http.HttpMethod.valueOf(request.getMethod()),
					request.getRequestURI(), request.getRequestURI());
		}
		return true;
	}

	static ProblemDetail problem(String path) {
		Matcher id = ID.matcher(path);
		String detail = "There is nothing at this address; /v3/api-docs describes all calls.";
		if (id.matches()) {
			String rest = (id.group(3) != null) ? id.group(3) : "";
			detail = "There is nothing at this address. An id with a slash is percent-encoded in a path: %s%s%s."
				.formatted(id.group(1), id.group(2).replace("/", "%2F"), rest);
		}
		return ApiProblems.problem(HttpStatus.NOT_FOUND, "no-such-address", "Not found", detail, List.of());
	}

}
