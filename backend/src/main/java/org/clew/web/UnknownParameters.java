package org.clew.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.clew.graph.GraphAnswer;

import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses parameters that a call does not have. A misspelt limit that is passed over
 * would be a question silently changed.
 */
class UnknownParameters implements HandlerInterceptor {

	private final DefaultParameterNameDiscoverer names = new DefaultParameterNameDiscoverer();

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (handler instanceof HandlerMethod method && !takesAny(method)) {
			Set<String> known = new TreeSet<>();
			for (MethodParameter parameter : method.getMethodParameters()) {
				if (parameter.hasParameterAnnotation(RequestParam.class)) {
					known.add(name(parameter));
				}
				else if (parameter.getParameterType().isRecord()
						&& !parameter.hasParameterAnnotation(RequestBody.class)) {
					for (RecordComponent component : parameter.getParameterType().getRecordComponents()) {
						known.add(component.getName());
					}
				}
			}
			if (GraphAnswer.class.isAssignableFrom(method.getReturnType().getParameterType())) {
				known.add("format");
			}
			FieldErrors errors = new FieldErrors();
			for (String name : new TreeSet<>(request.getParameterMap().keySet())) {
				if (!known.contains(name)) {
					errors.add(name, known.isEmpty() ? "is unknown; this call takes no parameters"
							: "is unknown; known: " + String.join(", ", known));
				}
			}
			errors.throwIfAny();
		}
		return true;
	}

	/** Calls whose parameters are only known at run time check them themselves. */
	private static boolean takesAny(HandlerMethod method) {
		return Arrays.stream(method.getMethodParameters())
			.anyMatch(parameter -> parameter.hasParameterAnnotation(RequestParam.class)
					&& Map.class.isAssignableFrom(parameter.getParameterType()));
	}

	private String name(MethodParameter parameter) {
		RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
		if (annotation != null && StringUtils.hasText(annotation.name())) {
			return annotation.name();
		}
		parameter.initParameterNameDiscovery(this.names);
		return String.valueOf(parameter.getParameterName());
	}

}
