package org.clew.web;

/**
 * What is wrong with one field of a request, and what is allowed.
 */
public record FieldError(String field, String message) {
}
