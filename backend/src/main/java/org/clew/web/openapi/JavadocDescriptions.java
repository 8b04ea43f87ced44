package org.clew.web.openapi;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;

import com.github.therapi.runtimejavadoc.ClassJavadoc;
import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentVisitor;
import com.github.therapi.runtimejavadoc.Link;
import com.github.therapi.runtimejavadoc.ParamJavadoc;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import com.github.therapi.runtimejavadoc.Value;
import org.springdoc.core.providers.JavadocProvider;

import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;
import org.springframework.util.StringUtils;

/**
 * Texts of the description from the Javadoc of the code, which the compiler keeps beside
 * the classes. They are written as Markdown.
 */
@Component
@Primary
class JavadocDescriptions implements JavadocProvider {

	@Override
	public String getClassJavadoc(Class<?> type) {
		return text(RuntimeJavadoc.getJavadoc(type).getComment(), type);
	}

	@Override
	public Map<String, String> getRecordClassParamJavadoc(Class<?> type) {
		ClassJavadoc javadoc = RuntimeJavadoc.getJavadoc(type);
		Map<String, String> texts = new HashMap<>();
		for (ParamJavadoc component : javadoc.getRecordComponents()) {
			texts.put(component.getName(), text(component.getComment(), type));
		}
		return texts;
	}

	@Override
	public String getMethodJavadocDescription(Method method) {
		return text(RuntimeJavadoc.getJavadoc(method).getComment(), method.getDeclaringClass());
	}

	@Override
	public String getMethodJavadocReturn(Method method) {
		return text(RuntimeJavadoc.getJavadoc(method).getReturns(), method.getDeclaringClass());
	}

	@Override
	public Map<String, String> getMethodJavadocThrows(Method method) {
		return Map.of();
	}

	@Override
	public String getParamJavadoc(Method method, String name) {
		return RuntimeJavadoc.getJavadoc(method)
			.getParams()
			.stream()
			.filter(parameter -> parameter.getName().equals(name))
			.map(parameter -> text(parameter.getComment(), method.getDeclaringClass()))
			.findFirst()
			.orElse("");
	}

	@Override
	public String getFieldJavadoc(Field field) {
		Class<?> type = field.getDeclaringClass();
		return type.isRecord() ? getRecordClassParamJavadoc(type).getOrDefault(field.getName(), "")
				: text(RuntimeJavadoc.getJavadoc(field).getComment(), type);
	}

	@Override
	public String getFirstSentence(String text) {
		int end = text.indexOf(". ");
		return (end < 0) ? text : text.substring(0, end + 1);
	}

	private static String text(Comment comment, Class<?> owner) {
		Markdown markdown = new Markdown(owner);
		comment.visit(markdown);
		return StringUtils.capitalize(markdown.text.toString().replaceAll("\\s+", " ").strip());
	}

	private static final class Markdown implements CommentVisitor {

		private final Class<?> owner;

		private final StringBuilder text = new StringBuilder();

		Markdown(Class<?> owner) {
			this.owner = owner;
		}

		@Override
		public void commentText(String value) {
			this.text.append(value);
		}

		@Override
		public void inlineLink(Link link) {
			this.text.append('`').append(link.getLabel().replaceAll("^.*[#.]", "")).append('`');
		}

		@Override
		public void inlineTag(String name, String value) {
			this.text.append('`').append(value).append('`');
		}

		@Override
		public void inlineValue(Value value) {
			Field constant = ReflectionUtils.findField(this.owner, value.getReferencedMemberName());
			if (constant == null && this.owner.getEnclosingClass() != null) {
				constant = ReflectionUtils.findField(this.owner.getEnclosingClass(), value.getReferencedMemberName());
			}
			if (constant != null) {
				ReflectionUtils.makeAccessible(constant);
				this.text.append(ReflectionUtils.getField(constant, null));
			}
		}

	}

}
