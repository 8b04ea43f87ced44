package org.clew.web.openapi;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import org.clew.database.Limits;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * What must be there in a document, from the null-marks of its record: whatever is not
 * {@code @Nullable} is required. Two types of one name would describe each other's
 * documents, and fail the description.
 */
@Component
class NullMarkedSchemas implements ModelConverter {

	private static final String REFERENCE = "#/components/schemas/";

	private final Map<String, Class<?>> byName = new ConcurrentHashMap<>();

	private final Limits limits;

	private final JavadocDescriptions javadoc;

	NullMarkedSchemas(Limits limits, JavadocDescriptions javadoc) {
		this.limits = limits;
		this.javadoc = javadoc;
	}

	@Override
	public @Nullable Schema<?> resolve(io.swagger.v3.core.converter.AnnotatedType type, ModelConverterContext context,
			Iterator<ModelConverter> chain) {
		if (!chain.hasNext()) {
			return null;
		}
		Class<?> record = Json31.mapper().constructType(type.getType()).getRawClass();
		var said = record.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
		if (said != null && !said.ref().isEmpty()) {
			// Described elsewhere; its subtypes are nobody's business.
			return new Schema<>().$ref(said.ref());
		}
		Schema<?> resolved = chain.next().resolve(type, context, chain);
		if (resolved == null || !record.isRecord() || !record.getName().startsWith("org.clew.")) {
			return resolved;
		}
		Schema<?> model = resolved;
		if (resolved.get$ref() != null) {
			String name = resolved.get$ref().substring(REFERENCE.length());
			Class<?> other = this.byName.putIfAbsent(name, record);
			if (other != null && other != record) {
				throw new IllegalStateException("%s and %s are both called %s; name one with @Schema(name = …)"
					.formatted(other.getName(), record.getName(), name));
			}
			model = context.getDefinedModels().get(name);
		}
		if (model != null && model.getProperties() != null) {
			complete(model, record);
		}
		return resolved;
	}

	private void complete(Schema<?> model, Class<?> record) {
		Set<String> required = new TreeSet<>();
		describe(model, record, required);
		if (!required.isEmpty()) {
			model.setRequired(List.copyOf(required));
		}
	}

	private void describe(Schema<?> model, Class<?> record, Set<String> required) {
		Map<String, String> texts = this.javadoc.getRecordClassParamJavadoc(record);
		for (RecordComponent component : record.getRecordComponents()) {
			Method accessor = component.getAccessor();
			if (accessor.isAnnotationPresent(JsonIgnore.class)) {
				continue;
			}
			if (accessor.isAnnotationPresent(JsonUnwrapped.class)) {
				describe(model, component.getType(), required);
				continue;
			}
			property(model, name(accessor, component.getName()), component.getAnnotatedType(), accessor,
					texts.getOrDefault(component.getName(), ""), required);
		}
		for (Method method : record.getDeclaredMethods()) {
			if (method.isAnnotationPresent(JsonProperty.class) && method.getParameterCount() == 0
					&& !isComponent(record, method)) {
				property(model, name(method, method.getName()), method.getAnnotatedReturnType(), method,
						this.javadoc.getMethodJavadocDescription(method), required);
			}
		}
	}

	private void property(Schema<?> model, String name, AnnotatedType type, AnnotatedElement element, String text,
			Set<String> required) {
		Schema<?> property = model.getProperties().get(name);
		if (property == null) {
			return;
		}
		io.swagger.v3.oas.annotations.media.Schema said = element
			.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
		boolean needed = said != null
				&& said.requiredMode() == io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;
		if (needed || !type.isAnnotationPresent(Nullable.class)) {
			required.add(name);
		}
		if (!StringUtils.hasText(property.getDescription()) && !text.isEmpty()) {
			property.setDescription(text);
		}
		Constraints.apply(element, property, this.limits);
	}

	private static boolean isComponent(Class<?> record, Method method) {
		for (RecordComponent component : record.getRecordComponents()) {
			if (component.getAccessor().equals(method)) {
				return true;
			}
		}
		return false;
	}

	private static String name(Method accessor, String otherwise) {
		JsonProperty property = accessor.getAnnotation(JsonProperty.class);
		return (property != null && !property.value().isEmpty()) ? property.value() : otherwise;
	}

}
