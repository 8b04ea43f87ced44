package org.clew.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.BadRequestException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Cuts the connection where a call fails after its answer has begun, since a client would
 * take what it has got for the whole if the answer came to a proper end.
 */
final class CutAnswers extends ValveBase {

	private static final Logger log = LoggerFactory.getLogger(CutAnswers.class);

	private static final String FAILURE = CutAnswers.class.getName();

	CutAnswers() {
		super(true);
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		getNext().invoke(request, response);
		Object failure = request.getAttribute(FAILURE);
		if (failure != null) {
			response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, failure);
		}
	}

	/** Takes the failure of an answer that has begun. */
	@Component
	static final class Resolver implements HandlerExceptionResolver, Ordered {

		@Override
		public int getOrder() {
			return HIGHEST_PRECEDENCE;
		}

		@Override
		public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
				@Nullable Object handler, Exception ex) {
			if (!response.isCommitted()) {
				return null;
			}
			if (isRefusedByTheServer(ex)) {
				return new ModelAndView();
			}
			if (!ApiProblems.nobodyWaits(ex)) {
				log.error("An answer was cut off, as its call failed half-way", ex);
			}
			request.setAttribute(FAILURE, ex);
			return new ModelAndView();
		}

		/**
		 * Whether the server could not read the body and has answered that already; the
		 * problem document is still to come. It counts as committed, but nothing of it
		 * has been sent.
		 */
		private static boolean isRefusedByTheServer(Exception ex) {
			Throwable cause = ex;
			while (cause != null && !(cause instanceof BadRequestException)) {
				cause = cause.getCause();
			}
			return cause != null;
		}

	}

}
