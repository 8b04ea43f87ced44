package org.clew.web.access;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.clew.web.problem.ProblemWriter;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests for a host that is not this server. A page of another site whose name
 * suddenly leads to this machine (DNS rebinding) would be the same site to a browser; it
 * still sends its own name.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class HostFilter extends OncePerRequestFilter {

	private final ListeningAddress address;

	private final List<String> names;

	private final ProblemWriter problems;

	HostFilter(ListeningAddress address, AccessProperties access, ProblemWriter problems) {
		this.address = address;
		this.names = access.hosts().stream().map(HostFilter::name).toList();
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String host = request.getHeader(HttpHeaders.HOST);
		// No browser leaves it out.
		if (host == null || isAllowed(name(host))) {
			chain.doFilter(request, response);
			return;
		}
		String allowed = String.join(", ", Stream.concat(Stream.of("localhost"), this.names.stream()).toList());
		this.problems.write(response, HttpStatus.MISDIRECTED_REQUEST, "unknown-host", "Unknown host",
				"Clew does not answer to the host '%s'. Allowed: %s, and the address that it listens on; clew.hosts names further ones."
					.formatted(host, allowed));
	}

	private boolean isAllowed(String name) {
		return name.equals("localhost") || name.endsWith(".localhost") || this.names.contains(name)
				|| this.address.isNamed(name);
	}

	/** The host without its port, brackets and final dot, in lower case. */
	static String name(String host) {
		String name = host.strip().toLowerCase(Locale.ROOT);
		if (name.startsWith("[")) {
			int end = name.indexOf(']');
			return (end > 0) ? name.substring(1, end) : name;
		}
		int port = name.lastIndexOf(':');
		if (port >= 0 && name.indexOf(':') == port) {
			name = name.substring(0, port);
		}
		return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
	}

}
