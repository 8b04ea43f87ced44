package org.clew.web;

import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The call that is being answered.
 */
public final class ThisCall {

	private ThisCall() {
	}

	/**
	 * The same call with other parameters, as path and query alone: behind a proxy the
	 * server does not know its own name.
	 * @param parameters by name; those that are {@code null} are left out
	 */
	public static String with(Map<String, ? extends @Nullable Object> parameters) {
		var uri = ServletUriComponentsBuilder.fromCurrentRequest().scheme(null).host(null).port(null);
		new TreeMap<>(parameters).forEach((name, value) -> {
			uri.replaceQueryParam(name);
			if (value != null) {
				uri.queryParam(name, value);
			}
		});
		return uri.build().toUriString();
	}

}
