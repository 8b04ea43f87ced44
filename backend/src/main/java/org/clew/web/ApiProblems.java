package org.clew.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.clew.database.DatabaseBusy;
import org.clew.database.MemoryExhausted;
import org.clew.database.TimeBudgetExhausted;
import org.clew.web.problem.BodyTooLarge;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Every failure as an RFC 9457 problem document that says what the client can do about
 * it, and nothing of the program's inside.
 */
@RestControllerAdvice
class ApiProblems extends ResponseEntityExceptionHandler {

	private static final Logger log = LoggerFactory.getLogger(ApiProblems.class);

	static final String UNDECODABLE = "has a parameter without a name, or one that is not percent-encoded UTF-8";

	/** A database that was away is there again for a call that comes so much later. */
	private static final String RETRY_SECONDS = "5";

	@ExceptionHandler
	ResponseEntity<Object> badInput(BadInput ex) {
		return answer(problem(HttpStatus.BAD_REQUEST, "bad-input", "The request is not valid", sentence(ex.errors()),
				ex.errors()));
	}

	@ExceptionHandler
	ResponseEntity<Object> undecodable(InvalidParameterException ex) {
		return badInput(new BadInput("query", UNDECODABLE));
	}

	@ExceptionHandler
	ResponseEntity<Object> notFound(NotFound ex) {
		return answer(problem(HttpStatus.NOT_FOUND, "not-found", "Not found", sentence(ex.errors()), ex.errors()));
	}

	@ExceptionHandler
	ResponseEntity<Object> timeout(TimeBudgetExhausted ex) {
		return answer(problem(HttpStatus.SERVICE_UNAVAILABLE, "time-budget", "The time for this call ran out",
				"Ask for less (a smaller limit, depth or maxLength, or fewer types), or raise clew.limits.time.",
				List.of()));
	}

	@ExceptionHandler
	ResponseEntity<Object> memory(MemoryExhausted ex) {
		return answer(problem(HttpStatus.SERVICE_UNAVAILABLE, "memory-budget", "The memory for this call ran out",
				"Ask for less: a smaller limit, depth or maxLength, or fewer types.", List.of()));
	}

	@ExceptionHandler
	ResponseEntity<Object> notReady(NotReady ex) {
		return answer(problem(HttpStatus.SERVICE_UNAVAILABLE, "not-ready", "Not ready", String.valueOf(ex.getMessage()),
				List.of()));
	}

	@ExceptionHandler({ ServiceUnavailableException.class, SessionExpiredException.class })
	@Nullable ResponseEntity<Object> noDatabase(Exception ex) {
		if (nobodyWaits(ex)) {
			return null;
		}
		log.warn("The database cannot be reached: {}", ex.getMessage());
		return answer(problem(HttpStatus.SERVICE_UNAVAILABLE, "no-database", "The database cannot be reached",
				"Try again later.", List.of()));
	}

	@ExceptionHandler
	ResponseEntity<Object> tooLarge(BodyTooLarge ex) {
		return answer(problem(HttpStatus.CONTENT_TOO_LARGE, "too-large", "Too large", String.valueOf(ex.getMessage()),
				List.of()));
	}

	@ExceptionHandler
	ResponseEntity<Object> overloaded(DatabaseBusy ex) {
		return answer(problem(HttpStatus.SERVICE_UNAVAILABLE, "busy", "Busy",
				"The database has no connection left for this call. Try again later.", List.of()));
	}

	@ExceptionHandler
	@Nullable ResponseEntity<Object> unexpected(Exception ex) {
		if (nobodyWaits(ex)) {
			return null;
		}
		FatalErrors.endIfFatal(ex);
		log.error("A request failed", ex);
		return answer(problem(HttpStatus.INTERNAL_SERVER_ERROR, "internal", "The request failed",
				"This is a fault of the program. Its log has the details.", List.of()));
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleTypeMismatch(TypeMismatchException ex, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		String field = (ex instanceof MethodArgumentTypeMismatchException mismatch) ? mismatch.getName()
				: String.valueOf(ex.getPropertyName());
		return badInput(new BadInput(field,
				"'%s' is not allowed; allowed: %s".formatted(text(ex.getValue()), allowed(ex.getRequiredType()))));
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		FieldErrors errors = new FieldErrors();
		for (var error : ex.getBindingResult().getFieldErrors()) {
			Class<?> type = ex.getBindingResult().getFieldType(error.getField());
			errors.add(error.getField(),
					"'%s' is not allowed; allowed: %s".formatted(text(error.getRejectedValue()), allowed(type)));
		}
		return badInput(new BadInput(errors.all()));
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
			MissingServletRequestParameterException ex, HttpHeaders headers, HttpStatusCode status,
			WebRequest request) {
		return badInput(new BadInput(ex.getParameterName(), "is required"));
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		if (ex.getMostSpecificCause() instanceof BodyTooLarge large) {
			return tooLarge(large);
		}
		if (ex.getCause() instanceof UnrecognizedPropertyException unknown) {
			return badInput(new BadInput(unknown.getPropertyName(),
					"is unknown; known: " + unknown.getKnownPropertyIds()
						.stream()
						.map(String::valueOf)
						.sorted()
						.collect(Collectors.joining(", "))));
		}
		if (ex.getCause() instanceof DatabindException wrong && !wrong.getPath().isEmpty()) {
			return badInput(
					new BadInput(field(wrong), "has a value of another kind than this call takes; see /v3/api-docs"));
		}
		if (ex.getCause() instanceof StreamReadException malformed) {
			return badInput(new BadInput("body", "is not JSON: it goes wrong in line %d, column %d"
				.formatted(malformed.getLocation().getLineNr(), malformed.getLocation().getColumnNr())));
		}
		return badInput(new BadInput("body", "is not the JSON document this call takes; see /v3/api-docs"));
	}

	/** Where in a body a value is, such as {@code ids[2]}. */
	private static String field(DatabindException ex) {
		StringBuilder field = new StringBuilder();
		ex.getPath()
			.forEach(step -> field.append((step.getPropertyName() != null)
					? (field.isEmpty() ? "" : ".") + step.getPropertyName() : "[" + step.getIndex() + "]"));
		return field.toString();
	}

	@ExceptionHandler
	ResponseEntity<Object> unreadableForm(MultipartException ex) {
		return badInput(new BadInput("body", "is not multipart/form-data that can be read"));
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleMissingServletRequestPart(MissingServletRequestPartException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return badInput(new BadInput(ex.getRequestPartName(), "is required"));
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(MaxUploadSizeExceededException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return answer(problem(HttpStatus.CONTENT_TOO_LARGE, "too-large", "Too large",
				"The files are larger than clew.imports.max-upload allows.", List.of()));
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(NoResourceFoundException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return answer(UnknownAddress.problem(path(request)));
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpRequestMethodNotSupported(
			HttpRequestMethodNotSupportedException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		String[] supported = ex.getSupportedMethods();
		String allowed = (supported != null) ? Arrays.stream(supported).sorted().collect(Collectors.joining(", ")) : "";
		return answer(headers, problem(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", "Method not allowed",
				"%s cannot be used here; allowed: %s.".formatted(ex.getMethod(), allowed), List.of()));
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(HttpMediaTypeNotSupportedException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return answer(headers,
				problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type", "Unsupported media type",
						"A body of the type %s is not taken; allowed: %s.".formatted(
								(ex.getContentType() != null) ? ex.getContentType() : "(none given)",
								types(ex.getSupportedMediaTypes())),
						List.of()));
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotAcceptable(HttpMediaTypeNotAcceptableException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return answer(headers,
				problem(HttpStatus.NOT_ACCEPTABLE, "not-acceptable", "Not acceptable",
						"The answer has none of the accepted types; available: %s."
							.formatted(types(ex.getSupportedMediaTypes())),
						List.of()));
	}

	private static String types(List<MediaType> types) {
		List<String> names = types.stream()
			.filter(type -> !type.getSubtype().contains("*"))
			.map(MediaType::toString)
			.distinct()
			.toList();
		return names.isEmpty() ? MediaType.APPLICATION_JSON_VALUE : String.join(", ", names);
	}

	private static String path(WebRequest request) {
		return (request instanceof ServletWebRequest servlet) ? servlet.getRequest().getRequestURI() : "";
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception ex, @Nullable Object body,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		Object document = (body == null && ex instanceof ErrorResponse response) ? response.getBody() : body;
		if (document instanceof ProblemDetail problem && status.is4xxClientError()) {
			problem.setType(URI.create("urn:clew:problem:http-" + status.value()));
			return ResponseEntity.status(status)
				.headers(headers)
				.contentType(MediaType.APPLICATION_PROBLEM_JSON)
				.body(problem);
		}
		return unexpected(ex);
	}

	/** Whether the call failed because its client is gone, which is nobody's fault. */
	static boolean nobodyWaits(Exception ex) {
		return Thread.currentThread().isInterrupted() || DisconnectedClientHelper.isClientDisconnectedException(ex);
	}

	/** A parameter that is given several times has several values. */
	private static String text(@Nullable Object value) {
		return (value instanceof Object[] several)
				? Arrays.stream(several).map(String::valueOf).collect(Collectors.joining(", ")) : String.valueOf(value);
	}

	private static String allowed(@Nullable Class<?> type) {
		if (type != null && type.isEnum()) {
			return String.join(", ", Arrays.stream(type.getEnumConstants()).map(String::valueOf).toList());
		}
		if (type == int.class || type == Integer.class) {
			return "a whole number";
		}
		return "a value of another kind; see /v3/api-docs";
	}

	private static String sentence(List<FieldError> errors) {
		return errors.stream()
			.map(error -> error.field() + ": " + error.message())
			.collect(Collectors.joining("; ", "", "."));
	}

	static ProblemDetail problem(HttpStatus status, String type, String title, String detail, List<FieldError> errors) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setType(URI.create("urn:clew:problem:" + type));
		problem.setTitle(title);
		if (!errors.isEmpty()) {
			problem.setProperty("errors", errors);
		}
		return problem;
	}

	/**
	 * Of an address; Spring's own way fails with those that are no URI, as {@code //} is.
	 */
	static URI instance(String path) {
		try {
			return new URI(path);
		}
		catch (URISyntaxException ex) {
			return URI.create("/");
		}
	}

	private static ResponseEntity<Object> answer(HttpHeaders headers, ProblemDetail problem) {
		if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes call) {
			problem.setInstance(instance(call.getRequest().getRequestURI()));
		}
		return ResponseEntity.status(problem.getStatus()).headers(headers).headers(all -> {
			if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
				all.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
			}
		}).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

	private static ResponseEntity<Object> answer(ProblemDetail problem) {
		return answer(new HttpHeaders(), problem);
	}

}
