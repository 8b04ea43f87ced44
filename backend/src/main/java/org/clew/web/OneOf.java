package org.clew.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which values a parameter takes, for the description of the API: the constants of an
 * enum in lower case, as {@link FieldErrors#constant} checks them.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.PARAMETER, ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT })
public @interface OneOf {

	Class<? extends Enum<?>> value();

	/** The one that holds where nothing is given; absent if empty. */
	String usual() default "";

}
