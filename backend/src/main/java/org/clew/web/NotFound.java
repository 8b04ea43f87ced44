package org.clew.web;

import java.util.List;

/**
 * A request that names things which do not exist; answered with 404 and every field that
 * names one.
 */
public class NotFound extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<FieldError> errors;

	public NotFound(List<FieldError> errors) {
		super(errors.toString());
		this.errors = List.copyOf(errors);
	}

	/**
	 * @param field the field that names it
	 * @param kind what it would be, such as {@code entity}
	 */
	public NotFound(String field, String kind, String id) {
		this(List.of(new FieldError(field, "there is no %s with the id '%s'".formatted(kind, id))));
	}

	public List<FieldError> errors() {
		return this.errors;
	}

}
