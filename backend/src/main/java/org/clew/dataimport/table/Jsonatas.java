package org.clew.dataimport.table;

import java.util.ArrayList;
import java.util.List;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Jsonata.Frame;
import org.jspecify.annotations.Nullable;

/**
 * Expressions that JSONata evaluates, within bounds.
 */
final class Jsonatas {

	private Jsonatas() {
	}

	/**
	 * @throws IllegalArgumentException if the text is not an expression that a mapping
	 * may have
	 */
	static Value compile(String text) {
		return compile(text, ExpressionBounds.ELEMENT);
	}

	/** One that is evaluated once for a whole document. */
	static Value compileForDocument(String text) {
		return compile(text, ExpressionBounds.DOCUMENT);
	}

	private static Value compile(String text, ExpressionBounds.Limits limits) {
		ExpressionRules.check(text);
		Jsonata expression;
		try {
			expression = Jsonata.jsonata(text);
		}
		catch (JException ex) {
			throw new IllegalArgumentException("'%s' is not an expression: %s".formatted(text, ex.getMessage()));
		}
		catch (RuntimeException | StackOverflowError ex) {
			throw new IllegalArgumentException("'%s' is not an expression".formatted(text));
		}
		if (expression.getErrors() != null && !expression.getErrors().isEmpty()) {
			throw new IllegalArgumentException(
					"'%s' is not an expression: %s".formatted(text, expression.getErrors().getFirst().getMessage()));
		}
		ExpressionFunctions.register(expression);
		// What is read was made here, and results are looked at as they are.
		expression.setValidateInput(false);
		expression.setOutputConvertNulls(false);
		return scope -> evaluate(text, expression, scope, limits);
	}

	private static @Nullable Object evaluate(String text, Jsonata expression, Scope scope,
			ExpressionBounds.Limits limits) {
		Frame frame = expression.createFrame();
		for (String variable : Scope.VARIABLES) {
			frame.bind(variable, scope.variable(variable));
		}
		ExpressionFunctions.bind(frame, scope);
		ExpressionBounds bounds = ExpressionBounds.watch(frame, limits);
		try {
			return plain(expression.evaluate(scope.current(), frame));
		}
		catch (StackOverflowError ex) {
			throw new Value.Missed("'%s': it is nested too deep".formatted(text));
		}
		catch (RuntimeException ex) {
			String broken = bounds.broken();
			throw new Value.Missed("'%s': %s".formatted(text, (broken != null) ? broken : ex.getMessage()));
		}
	}

	/** Texts, numbers, truth values, and lists and objects that were read. */
	private static @Nullable Object plain(@Nullable Object result) {
		if (ExpressionFunctions.isNull(result)) {
			return null;
		}
		if (result instanceof List<?> list) {
			List<@Nullable Object> plain = new ArrayList<>(list.size());
			for (Object element : list) {
				plain.add(ExpressionFunctions.isNull(element) ? null : element);
			}
			return plain;
		}
		if (ExpressionFunctions.isFunction(result)) {
			throw new Value.Missed("it is a function, and no value");
		}
		return result;
	}

}
