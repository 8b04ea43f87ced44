package org.clew.web;

import java.io.IOException;
import java.io.Writer;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.MediaType;

/**
 * A problem document for what the server refuses before any call sees it, such as an
 * address with characters that belong encoded, and for what Spring answers with a status
 * alone. Public, since Tomcat creates it by its name.
 */
public final class ServerProblems extends ErrorReportValve {

	private static final Logger log = LoggerFactory.getLogger(ServerProblems.class);

	@Override
	protected void report(Request request, Response response, @Nullable Throwable failure) {
		int status = response.getStatus();
		if (status < 400 || response.getContentWritten() > 0) {
			return;
		}
		boolean isStatusAlone = response.getContentType() == null;
		if (!response.setErrorReported() && !isStatusAlone) {
			return;
		}
		try {
			SecurityHeaders.set(response);
			response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
			response.setCharacterEncoding("UTF-8");
			Writer writer = response.getReporter();
			if (writer != null) {
				writer.write("""
						{"type":"urn:clew:problem:http-%d","title":"%s","status":%1$d,"detail":"%s"}""".formatted(
						status, (status < 500) ? "The request is not valid" : "The request failed", detail(status)));
				response.finishResponse();
			}
		}
		catch (IOException | IllegalStateException ex) {
			log.debug("The client of a request that was refused is gone", ex);
		}
	}

	private static String detail(int status) {
		return switch (status) {
			case 400 -> "The address or a header is not HTTP: characters such as [, ], { and spaces belong "
					+ "percent-encoded, and headers may have 8 kB in all.";
			case 404 -> "There is nothing at this address; /v3/api-docs describes all calls.";
			case 405, 501 -> "This method cannot be used here.";
			case 406 -> "The answer has none of the accepted types.";
			case 412 -> "The answer is not as the request says it must be, as in If-Match or If-Unmodified-Since.";
			case 413, 414, 431 -> "The address, the headers or the body are too large.";
			case 505 -> "This version of HTTP is not spoken; allowed: 1.0 and 1.1.";
			default -> (status < 500) ? "The server does not take this request."
					: "This is a fault of the program. Its log has the details.";
		};
	}

}
