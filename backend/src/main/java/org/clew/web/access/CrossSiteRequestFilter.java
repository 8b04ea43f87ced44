package org.clew.web.access;

import java.io.IOException;
import java.net.URI;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.clew.web.problem.ProblemWriter;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses calls that change something and come from a page of another site: a browser
 * sends a form to anybody, so that any page that is visited could fill the graph.
 * <p>
 * Browsers say where a call comes from in {@code Sec-Fetch-Site}, but only to addresses
 * that they trust (https, and this machine). To any other they send {@code Origin}, which
 * must be this server then. The same rules are in Go's {@code net/http}
 * ({@code CrossOriginProtection}).
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class CrossSiteRequestFilter extends OncePerRequestFilter {

	private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

	/** Questions that are too long for an address. */
	static final Set<String> READING_POSTS = Set.of("/api/v1/subgraph", "/api/v1/connections");

	private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

	private final CorsProperties cors;

	private final ProblemWriter problems;

	CrossSiteRequestFilter(CorsProperties cors, ProblemWriter problems) {
		this.cors = cors;
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (READING.contains(request.getMethod()) || isOwn(request) || isNamedReader(request)) {
			chain.doFilter(request, response);
			return;
		}
		this.problems.write(response, HttpStatus.FORBIDDEN, "foreign-write", "Refused",
				"A page of another site may not change anything here.");
	}

	private static boolean isOwn(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		if (site != null) {
			return OWN_SITES.contains(site);
		}
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		return origin == null || isSame(origin, request.getHeader(HttpHeaders.HOST));
	}

	private static boolean isSame(String origin, @Nullable String host) {
		try {
			return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private boolean isNamedReader(HttpServletRequest request) {
		return READING_POSTS.contains(request.getRequestURI())
				&& this.cors.origins().contains(request.getHeader(HttpHeaders.ORIGIN));
	}

}
