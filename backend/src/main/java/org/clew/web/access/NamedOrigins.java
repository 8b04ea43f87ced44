package org.clew.web.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.clew.database.StartupProblem;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/**
 * Lets pages of named sites read.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class NamedOrigins {

	private static final List<String> EXPOSED = List.of(HttpHeaders.ETAG, HttpHeaders.LINK, HttpHeaders.LOCATION,
			HttpHeaders.RETRY_AFTER, HttpHeaders.CONTENT_DISPOSITION, "X-Clew-Truncated");

	private static final Duration PREFLIGHT_AGE = Duration.ofHours(1);

	@Bean
	FilterRegistrationBean<CorsFilter> corsOfNamedOrigins(CorsProperties properties) {
		properties.origins().forEach(NamedOrigins::check);
		UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
		if (!properties.origins().isEmpty()) {
			CrossSiteRequestFilter.READING_POSTS
				.forEach(path -> source.registerCorsConfiguration(path, rules(properties.origins(), List.of("POST"))));
			List<String> reading = List.of("GET", "HEAD");
			source.registerCorsConfiguration("/api/**", rules(properties.origins(), reading));
			source.registerCorsConfiguration("/v3/api-docs", rules(properties.origins(), reading));
		}
		CorsFilter filter = new CorsFilter(source);
		filter.setCorsProcessor(new ProblemCorsProcessor());
		FilterRegistrationBean<CorsFilter> registration = new FilterRegistrationBean<>(filter);
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
		return registration;
	}

	private static void check(String origin) {
		if (!origin.matches("https?://[^/?#@\\s*]+")) {
			throw new StartupProblem(
					"clew.cors.origins has '%s'; allowed: scheme and host without a path, as in https://example.org"
						.formatted(origin));
		}
	}

	private static CorsConfiguration rules(List<String> origins, List<String> methods) {
		CorsConfiguration rules = new CorsConfiguration();
		rules.setAllowedOrigins(origins);
		rules.setAllowedMethods(methods);
		rules.setAllowedHeaders(List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.IF_NONE_MATCH));
		rules.setExposedHeaders(EXPOSED);
		rules.setMaxAge(PREFLIGHT_AGE);
		return rules;
	}

	private static final class ProblemCorsProcessor extends DefaultCorsProcessor {

		private static final String PROBLEM = """
				{"type":"urn:clew:problem:foreign-origin","title":"Refused","status":403,\
				"detail":"Pages of this origin may not read here; clew.cors.origins names those that may."}""";

		@Override
		protected void rejectRequest(ServerHttpResponse response) throws IOException {
			response.setStatusCode(HttpStatus.FORBIDDEN);
			response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
			response.getBody().write(PROBLEM.getBytes(StandardCharsets.UTF_8));
			response.flush();
		}

	}

}
