package org.clew.web.access;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Pages of other sites.
 *
 * @param origins whose pages may read, each as {@code https://example.org}
 */
@ConfigurationProperties("clew.cors")
record CorsProperties(@DefaultValue List<String> origins) {
}
