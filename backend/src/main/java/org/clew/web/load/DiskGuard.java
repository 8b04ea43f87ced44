package org.clew.web.load;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.clew.database.DiskReserve;
import org.clew.web.problem.ProblemWriter;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what would write to a disk that is nearly full, before it is taken in.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 12)
class DiskGuard extends OncePerRequestFilter {

	private final DiskReserve disk;

	private final ProblemWriter problems;

	DiskGuard(DiskReserve disk, ProblemWriter problems) {
		this.disk = disk;
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<String> shortage = (CallKind.of(request) == CallKind.WRITE)
				? this.disk.shortage(request.getContentLengthLong()) : Optional.empty();
		if (shortage.isEmpty()) {
			chain.doFilter(request, response);
			return;
		}
		this.problems.write(response, HttpStatus.INSUFFICIENT_STORAGE, "disk-full", "The disk is full",
				"Nothing can be stored: " + shortage.get() + ".");
	}

}
