package org.clew.dataimport.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Jsonata.Fn2;
import com.dashjoin.jsonata.Jsonata.Frame;
import com.dashjoin.jsonata.Jsonata.JFunction;
import com.ibm.icu.lang.UCharacter;
import org.clew.dataimport.value.ContentIds;
import org.clew.dataimport.value.Country;
import org.jspecify.annotations.Nullable;

/**
 * Functions of Clew's own, and those of JSONata that could make more than fits, or run
 * patterns without bounds.
 */
final class ExpressionFunctions {

	private static final int LONGEST = 1_000_000;

	private static final int PATTERNS = 200;

	private static final Map<String, Function> FUNCTIONS = Map.ofEntries(Map.entry("slug", ExpressionFunctions::slug),
			Map.entry("hash", ExpressionFunctions::hash), Map.entry("titlecase", ExpressionFunctions::titlecase),
			Map.entry("countryName", ExpressionFunctions::countryName),
			Map.entry("extract", ExpressionFunctions::extract), Map.entry("matches", ExpressionFunctions::matches),
			Map.entry("replace", ExpressionFunctions::replace), Map.entry("split", ExpressionFunctions::split),
			Map.entry("join", ExpressionFunctions::join), Map.entry("string", ExpressionFunctions::string),
			Map.entry("number", ExpressionFunctions::number));

	private static final Map<String, Pattern> COMPILED = new LinkedHashMap<>(16, 0.75f, true) {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Pattern> eldest) {
			return size() > PATTERNS;
		}

	};

	/** A function that makes a value of its arguments, or nothing. */
	@FunctionalInterface
	private interface Function {

		@Nullable Object of(Arguments arguments);

	}

	private ExpressionFunctions() {
	}

	/** Gives an expression the functions that are the same for every record. */
	static void register(Jsonata expression) {
		FUNCTIONS.forEach((name, function) -> expression.registerFunction(name, callable(function)));
	}

	/** Gives it those that look at the import. */
	static void bind(Frame frame, Scope scope) {
		frame.bind("table", (Fn2<Object, Object, Object>) (name, key) -> {
			Arguments arguments = new Arguments(Arrays.asList(name, key));
			String table = arguments.text(0);
			String text = arguments.text(1);
			return (table != null && text != null) ? scope.lookup(table, text) : null;
		});
	}

	/** Whether an expression says null: the library has one object for it. */
	@SuppressWarnings("ReferenceEquality")
	static boolean isNull(@Nullable Object value) {
		return value == Jsonata.NULL_VALUE;
	}

	static boolean isFunction(@Nullable Object value) {
		return value instanceof Jsonata.JFunctionCallable || value instanceof Jsonata.JLambda
				|| (value != null && value.getClass().getName().startsWith("com.dashjoin.jsonata.Parser"));
	}

	/** What the arguments are is looked at here, so that the signature lets all pass. */
	private static JFunction callable(Function function) {
		return new JFunction((input, arguments) -> function.of(new Arguments(arguments)), "<x?x?x?:x>");
	}

	private static @Nullable Object slug(Arguments arguments) {
		String text = arguments.text(0);
		return (text != null) ? ContentIds.slug(text) : null;
	}

	private static @Nullable Object countryName(Arguments arguments) {
		String text = arguments.text(0);
		Country country = (text != null) ? Country.of(text) : null;
		return (country != null) ? country.name() : null;
	}

	private static @Nullable Object hash(Arguments arguments) {
		String text = arguments.text(0);
		return (text != null) ? ContentIds.of(text) : null;
	}

	/** Every word with a capital, and underscores as blanks. */
	private static @Nullable Object titlecase(Arguments arguments) {
		String text = arguments.text(0);
		return (text != null) ? UCharacter.toTitleCase(Locale.ROOT, text.replace('_', ' ').strip(), null) : null;
	}

	/**
	 * What a pattern finds first in a text: its first group, or all of it where it has
	 * none.
	 */
	private static @Nullable Object extract(Arguments arguments) {
		String text = arguments.text(0);
		if (text == null) {
			return null;
		}
		Matcher matcher = matcher(text, arguments.needed(1));
		return matcher.find() ? matcher.group(Math.min(1, matcher.groupCount())) : null;
	}

	private static @Nullable Object matches(Arguments arguments) {
		String text = arguments.text(0);
		return (text != null) ? matcher(text, arguments.needed(1)).find() : null;
	}

	private static Matcher matcher(String text, String pattern) {
		Pattern compiled;
		synchronized (COMPILED) {
			compiled = COMPILED.computeIfAbsent(pattern, ExpressionFunctions::compiled);
		}
		return compiled.matcher(new BoundedText(text, compiled));
	}

	private static Pattern compiled(String pattern) {
		try {
			return Pattern.compile(pattern);
		}
		catch (PatternSyntaxException ex) {
			throw new Value.Missed(
					"'%s' is not a regular expression: at its character %d, or just before, something is wrong"
						.formatted(pattern, Math.max(ex.getIndex(), 0) + 1));
		}
	}

	/** Every occurrence of a text, which is not a pattern, by another. */
	private static @Nullable Object replace(Arguments arguments) {
		String text = arguments.text(0);
		if (text == null) {
			return null;
		}
		String what = arguments.needed(1);
		String with = arguments.needed(2);
		if (what.isEmpty()) {
			throw new Value.Missed("nothing is to be replaced");
		}
		long occurrences = text.length() / what.length();
		fits(text.length() + occurrences * Math.max(0, with.length() - what.length()));
		return text.replace(what, with);
	}

	private static @Nullable Object split(Arguments arguments) {
		String text = arguments.text(0);
		if (text == null) {
			return null;
		}
		String separator = arguments.needed(1);
		if (separator.isEmpty()) {
			throw new Value.Missed("the separator is empty");
		}
		return new ArrayList<>(List.of(text.split(Pattern.quote(separator), -1)));
	}

	private static @Nullable Object join(Arguments arguments) {
		Object list = arguments.value(0);
		if (list == null) {
			return null;
		}
		String separator = arguments.text(1);
		String between = (separator != null) ? separator : "";
		List<String> texts = Value.list(list).stream().map(Arguments::scalar).toList();
		fits(texts.stream().mapToLong(text -> (long) text.length() + between.length()).sum());
		return String.join(between, texts);
	}

	private static @Nullable Object string(Arguments arguments) {
		return arguments.text(0);
	}

	private static @Nullable Object number(Arguments arguments) {
		Object value = arguments.value(0);
		if (value == null || value instanceof Number) {
			return value;
		}
		if (value instanceof Boolean truth) {
			return truth ? 1 : 0;
		}
		Number number = Numbers.plain(Blanks.strip(Arguments.scalar(value)));
		// The library compares whole numbers only in the type that it reads them in.
		return (number instanceof Long whole && whole == whole.intValue()) ? (Number) whole.intValue() : number;
	}

	private static void fits(long length) {
		if (length > LONGEST) {
			throw new Value.Missed("a text in it would have more than %,d characters".formatted(LONGEST));
		}
	}

	/** What a function is called with. */
	private record Arguments(List<?> values) {

		@Nullable Object value(int index) {
			Object value = (index < this.values.size()) ? this.values.get(index) : null;
			return isNull(value) ? null : value;
		}

		@Nullable String text(int index) {
			Object value = value(index);
			return (value != null) ? scalar(value) : null;
		}

		String needed(int index) {
			String text = text(index);
			if (text == null) {
				throw new Value.Missed("a function lacks its argument %d".formatted(index + 1));
			}
			return text;
		}

		static String scalar(Object value) {
			if (value instanceof String || value instanceof Number || value instanceof Boolean) {
				return value.toString();
			}
			if (value instanceof List<?> list && list.size() == 1 && list.getFirst() instanceof String text) {
				return text;
			}
			throw new Value.Missed("a list or an object has no text");
		}

	}

}
