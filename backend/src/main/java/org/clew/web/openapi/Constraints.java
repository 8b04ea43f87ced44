package org.clew.web.openapi;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.models.media.Schema;
import org.clew.database.Limits;
import org.clew.web.OneOf;
import org.clew.web.Bounds;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ReflectionUtils;

/**
 * Which values are allowed, from {@link Bounds} and {@link OneOf}.
 */
final class Constraints {

	private Constraints() {
	}

	static void apply(AnnotatedElement element, Schema<?> schema, Limits limits) {
		apply(element.getAnnotation(Bounds.class), schema, limits);
		apply(element.getAnnotation(OneOf.class), schema);
	}

	static void apply(@Nullable Bounds range, Schema<?> schema, Limits limits) {
		if (range == null) {
			return;
		}
		long most = range.limit().isEmpty() ? range.most() : limit(range.limit(), limits);
		schema.setMinimum(BigDecimal.valueOf(range.least()));
		schema.setMaximum(BigDecimal.valueOf(most));
		if (range.usual() >= 0) {
			schema.setDefault(Math.toIntExact(range.usual()));
		}
	}

	@SuppressWarnings("unchecked")
	static void apply(@Nullable OneOf oneOf, Schema<?> schema) {
		if (oneOf == null) {
			return;
		}
		List<String> values = Arrays.stream(oneOf.value().getEnumConstants())
			.map(constant -> constant.name().toLowerCase(Locale.ROOT))
			.toList();
		((Schema<Object>) schema).setEnum(List.copyOf(values));
		if (!oneOf.usual().isEmpty()) {
			schema.setDefault(oneOf.usual());
		}
	}

	/** A component of the limits, by its name. */
	static long limit(String name, Limits limits) {
		RecordComponent component = Arrays.stream(Limits.class.getRecordComponents())
			.filter(each -> each.getName().equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("clew.limits has no " + name));
		Object value = ReflectionUtils.invokeMethod(component.getAccessor(), limits);
		if (!(value instanceof Number number)) {
			throw new IllegalArgumentException("clew.limits." + name + " is not a number");
		}
		return number.longValue();
	}

}
