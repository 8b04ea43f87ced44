package org.clew.dataimport.table;

import java.util.ArrayList;
import java.util.List;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Jsonata.Frame;
import org.clew.dataimport.table.Fields.Field;
import org.clew.dataimport.table.Fields.Naming;
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
	static Value compile(String text, Naming naming) {
		return compile(text, ExpressionBounds.ELEMENT, naming);
	}

	/** One that is evaluated once for a whole document. */
	static Value compileForDocument(String text) {
		return compile(text, ExpressionBounds.DOCUMENT, Expressions.UNNOTED);
	}

	private static Value compile(String text, ExpressionBounds.Limits limits, Naming naming) {
		List<ExpressionRules.Path> paths = ExpressionRules.check(text);
		Jsonata expression;
		try {
			expression = Jsonata.jsonata(text);
		}
		catch (JException ex) {
			throw new IllegalArgumentException(notAnExpression(text, ex));
		}
		catch (RuntimeException | StackOverflowError ex) {
			throw new IllegalArgumentException("'%s' is not an expression".formatted(text));
		}
		if (expression.getErrors() != null && !expression.getErrors().isEmpty()) {
			throw new IllegalArgumentException(notAnExpression(text, expression.getErrors().getFirst()));
		}
		ExpressionFunctions.register(expression);
		// What is read was made here, and results are looked at as they are.
		expression.setValidateInput(false);
		expression.setOutputConvertNulls(false);
		List<Field> fields = new ArrayList<>();
		for (ExpressionRules.Path path : paths) {
			Field field = naming.name(path.variable(), path.names());
			if (field != null) {
				fields.add(field);
			}
		}
		return scope -> {
			scope.note(fields);
			return evaluate(text, expression, scope, limits);
		};
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
			throw new Value.Missed("'%s': %s".formatted(text, (broken != null) ? broken : reason(ex)));
		}
	}

	private static String notAnExpression(String text, Exception failure) {
		int at = (failure instanceof JException problem) ? problem.getLocation() : 0;
		return "'%s' is not an expression%s".formatted(text,
				(at > 0) ? ": at its character %d, or just before, something is wrong".formatted(at) : "");
	}

	/** What went wrong, by the code that JSONata has for it. */
	private static String reason(RuntimeException failure) {
		if (failure instanceof Value.Missed missed) {
			return missed.reason();
		}
		String code = (failure instanceof JException problem) ? String.valueOf(problem.getError()) : "";
		return switch (code) {
			case "T2001", "T2002" -> "what is beside + - * or / is not a number";
			case "T2009", "T2010", "T2007", "T2008" -> "texts and numbers cannot be compared with each other";
			case "T0410", "T0411", "T0412" -> "a function cannot take what it is given";
			case "T1005", "T1006" -> "what is called is not a function";
			default -> "it cannot be computed from what is in the record";
		};
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
