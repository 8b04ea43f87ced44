package org.clew.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What a browser may do with an answer: nothing from elsewhere, and no frame around it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeaders extends OncePerRequestFilter {

	private static final String POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; img-src 'self' data: blob:";

	/** Answers are about persons: a browser may keep them, a proxy may not. */
	static final String REVALIDATED = "private, no-cache";

	/** Swagger UI, which is not ours, styles itself inline. */
	private static final String SWAGGER_POLICY = POLICY + "; style-src 'self' 'unsafe-inline'";

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		set(response, path.startsWith("/swagger-ui") ? SWAGGER_POLICY : POLICY);
		if (path.startsWith("/api/")) {
			response.setHeader(HttpHeaders.CACHE_CONTROL, REVALIDATED);
		}
		chain.doFilter(request, response);
	}

	/**
	 * Also what the server itself refuses, of which the first dispatch is the one of the
	 * error.
	 */
	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	/** For an answer that no filter has seen. */
	static void set(HttpServletResponse response) {
		set(response, POLICY);
	}

	private static void set(HttpServletResponse response, String policy) {
		response.setHeader("Content-Security-Policy", policy);
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Referrer-Policy", "no-referrer");
	}

}
