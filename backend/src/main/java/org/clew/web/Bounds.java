package org.clew.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which numbers a parameter takes, for the description of the API. What is said here is
 * the constant that the call itself checks with {@link FieldErrors#range}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.PARAMETER, ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT })
public @interface Bounds {

	long least() default 1;

	long most() default Integer.MAX_VALUE;

	/** The component of {@link org.clew.database.Limits} that is the most, if one is. */
	String limit() default "";

	/** What holds where nothing is given; absent if negative. */
	long usual() default -1;

}
