package org.clew.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.clew.database.DatabaseState;
import org.clew.database.Deadline;
import org.clew.database.GraphState;
import org.clew.database.Limits;
import org.clew.graph.GraphAnswer;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Bookmark;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.info.BuildProperties;
import org.springframework.core.MethodParameter;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Entity tags of answers that depend on the graph alone, and 304 where nothing has
 * changed, before anything is read for the answer.
 * <p>
 * A tag is made of the state of the database, the call, the media types that are
 * accepted, the settings and the build. A new answer gets the state that was known before
 * it was read: it may show a later one, and then its tag is outdated at once. A tag that
 * is up to date as far as is known is compared with the state that the database itself
 * tells, so that writes of others count; any other costs no question. Tags are weak,
 * since the time that an answer took is in it.
 */
@ControllerAdvice
public class EntityTags implements HandlerInterceptor, WebMvcConfigurer, ResponseBodyAdvice<Object> {

	private static final String ATTRIBUTE = EntityTags.class.getName();

	/** These have tags of their own: they change without the graph. */
	private static final String[] OTHERS = { "/api/v1/imports", "/api/v1/imports/**", "/api/v1/snapshot",
			"/api/v1/views/*" };

	private final GraphState state;

	private final Limits limits;

	private final String program;

	EntityTags(GraphState state, Limits limits, Environment environment, ObjectProvider<BuildProperties> build) {
		this.state = state;
		this.limits = limits;
		BuildProperties properties = build.getIfAvailable();
		Map<String, String> settings = new TreeMap<>(
				Binder.get(environment).bind("clew", Bindable.mapOf(String.class, String.class)).orElse(Map.of()));
		this.program = ((properties != null) ? properties.getTime() : System.nanoTime()) + " " + settings;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/api/**").excludePathPatterns(OTHERS);
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
		if (!reads || !(handler instanceof HandlerMethod)) {
			return true;
		}
		String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
		Deadline deadline = Deadline.in(this.limits.time());
		String tag = tag(request, this.state.atLeast(deadline));
		boolean unchanged = false;
		if (names(known, tag)) {
			tag = tag(request, this.state.now(deadline));
			unchanged = names(known, tag);
		}
		request.setAttribute(ATTRIBUTE, tag);
		if (unchanged) {
			response.setStatus(HttpStatus.NOT_MODIFIED.value());
			apply(request, response);
		}
		return !unchanged;
	}

	private static boolean names(@Nullable String known, String tag) {
		return known != null && Arrays.asList(known.split("\\s*,\\s*", -1)).contains(tag);
	}

	/**
	 * For a call that writes its answer itself: sets the headers that go with its tag.
	 */
	public static void apply(HttpServletRequest request, HttpServletResponse response) {
		if (request.getAttribute(ATTRIBUTE) instanceof String tag) {
			response.setHeader(HttpHeaders.ETAG, tag);
			response.setHeader(HttpHeaders.CACHE_CONTROL, SecurityHeaders.REVALIDATED);
			response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
		}
	}

	@Override
	public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
		return true;
	}

	@Override
	public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter returned, MediaType type,
			Class<? extends HttpMessageConverter<?>> converter, ServerHttpRequest request,
			ServerHttpResponse response) {
		if (request instanceof ServletServerHttpRequest servlet && response instanceof ServletServerHttpResponse answer
				&& isRepeatable(body)) {
			apply(servlet.getServletRequest(), answer.getServletResponse());
		}
		return body;
	}

	/**
	 * Whether the same call would answer the same, as long as the graph stays as it is.
	 */
	private static boolean isRepeatable(@Nullable Object body) {
		return switch (body) {
			case null -> false;
			case ProblemDetail _ -> false;
			case GraphAnswer graph ->
				!graph.limits().reasons().contains("time") && !graph.limits().reasons().contains("changed");
			default -> true;
		};
	}

	private String tag(HttpServletRequest request, DatabaseState state) {
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		String bookmarks = String.join(" ", state.bookmarks().stream().map(Bookmark::value).sorted().toList());
		String all = String.join("\n", bookmarks, request.getRequestURI(), String.valueOf(request.getQueryString()),
				String.valueOf(accept), this.program);
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
			return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 15)) + "\"";
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
