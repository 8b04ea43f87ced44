package org.clew.query;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a saved query.
 *
 * @param entityType of which type an entity must be; any where it is left out
 * @param required whether the query cannot run without it; one that is neither required
 * nor given is {@code null} in the statement
 * @param defaultValue what it is where it is not given
 * @param name its name in calls
 * @param type kind of value
 * @param description what it means
 */
record QueryParameter(String name, ParameterType type, @Nullable String entityType, boolean required,
		@JsonProperty("default") @Nullable Object defaultValue, String description) {
}
