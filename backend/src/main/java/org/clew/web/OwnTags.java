package org.clew.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Entity tags of small answers that change without the graph: they are made of the answer
 * itself.
 */
@Configuration(proxyBeanMethods = false)
class OwnTags {

	@Bean
	FilterRegistrationBean<ShallowEtagHeaderFilter> tagsOfContent() {
		ShallowEtagHeaderFilter filter = new SmallAnswers();
		filter.setWriteWeakETag(true);
		var registration = new FilterRegistrationBean<>(filter);
		registration.addUrlPatterns("/api/v1/imports", "/api/v1/imports/*", "/api/v1/snapshot", "/v3/api-docs");
		return registration;
	}

	private static final class SmallAnswers extends ShallowEtagHeaderFilter {

		/** Streams are not kept in memory for it. */
		@Override
		protected boolean shouldNotFilter(HttpServletRequest request) {
			return request.getRequestURI().endsWith("/events") || request.getRequestURI().endsWith("/rejects");
		}

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			response.setHeader(HttpHeaders.CACHE_CONTROL, SecurityHeaders.REVALIDATED);
			super.doFilterInternal(request, response, chain);
		}

	}

}
