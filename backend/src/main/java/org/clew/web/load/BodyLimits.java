package org.clew.web.load;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.clew.database.Limits;
import org.clew.web.problem.BodyTooLarge;
import org.clew.web.problem.ProblemWriter;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds the body of every call, and the memory that all bodies take at one time. Uploads
 * go to the disk and have limits of their own.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 11)
class BodyLimits extends OncePerRequestFilter {

	/** What a body counts as until its length is known. */
	private static final int KILOBYTE = 1024;

	private final ConcurrencyProperties properties;

	private final Limits limits;

	private final Semaphore kilobytes;

	private final ProblemWriter problems;

	BodyLimits(ConcurrencyProperties properties, Limits limits, ProblemWriter problems) {
		this.properties = properties;
		this.limits = limits;
		this.problems = problems;
		this.kilobytes = new Semaphore(kilobytes(properties.bodies().toBytes()), true);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		long length = request.getContentLengthLong();
		if (length == 0 || isUpload(request) || (length < 0 && request.getHeader("Transfer-Encoding") == null)) {
			chain.doFilter(request, response);
			return;
		}
		boolean isView = request.getRequestURI().startsWith("/api/v1/views");
		long most = (isView ? this.limits.viewSize() : this.properties.body()).toBytes();
		String setting = isView ? "clew.limits.view-size" : "clew.concurrency.body";
		if (length > most) {
			this.problems.write(response, HttpStatus.CONTENT_TOO_LARGE, "too-large", "Too large",
					BodyTooLarge.sentence(most, setting));
			return;
		}
		int share = Math.min(kilobytes((length < 0) ? most : length), kilobytes(this.properties.bodies().toBytes()));
		if (!acquire(share)) {
			this.problems.write(response, HttpStatus.SERVICE_UNAVAILABLE, "busy", "Busy",
					"Too many large calls run at this moment. Try again later.");
			return;
		}
		try {
			chain.doFilter(new BoundedRequest(request, most, setting), response);
		}
		finally {
			this.kilobytes.release(share);
		}
	}

	private boolean acquire(int share) {
		try {
			return this.kilobytes.tryAcquire(share, this.properties.maxWait().toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private static boolean isUpload(HttpServletRequest request) {
		String type = request.getContentType();
		return type != null && type.startsWith("multipart/");
	}

	private static int kilobytes(long bytes) {
		return Math.toIntExact(Math.min(bytes / KILOBYTE + 1, Integer.MAX_VALUE));
	}

	private static final class BoundedRequest extends HttpServletRequestWrapper {

		private final long most;

		private final String setting;

		private @Nullable ServletInputStream input;

		BoundedRequest(HttpServletRequest request, long most, String setting) {
			super(request);
			this.most = most;
			this.setting = setting;
		}

		@Override
		public ServletInputStream getInputStream() throws IOException {
			if (this.input == null) {
				this.input = new BoundedInput(super.getInputStream(), this.most, this.setting);
			}
			return this.input;
		}

	}

	private static final class BoundedInput extends ServletInputStream {

		private final ServletInputStream input;

		private final long most;

		private final String setting;

		private long read;

		BoundedInput(ServletInputStream input, long most, String setting) {
			this.input = input;
			this.most = most;
			this.setting = setting;
		}

		@Override
		public int read() throws IOException {
			int value = this.input.read();
			count((value < 0) ? 0 : 1);
			return value;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int count = this.input.read(buffer, offset, length);
			count(Math.max(count, 0));
			return count;
		}

		private void count(int count) throws IOException {
			this.read += count;
			if (this.read > this.most) {
				throw new BodyTooLarge(this.most, this.setting);
			}
		}

		@Override
		public boolean isFinished() {
			return this.input.isFinished();
		}

		@Override
		public boolean isReady() {
			return this.input.isReady();
		}

		@Override
		public void setReadListener(ReadListener listener) {
			this.input.setReadListener(listener);
		}

	}

}
