package org.clew.web;

/**
 * What is wrong with one field of a request, and what is allowed.
 *
 * @param field name of a parameter, header or part, or {@code body}
 * @param message what is wrong, and what is allowed
 */
public record FieldError(String field, String message) {
}
