package org.clew.dataimport.table;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.clew.dataimport.fact.ReadingContext;
import org.clew.dataimport.input.ImportFile;
import org.clew.dataimport.input.InputRefused;
import org.clew.dataimport.table.Mapping.LookupTable;
import org.jspecify.annotations.Nullable;

/**
 * The tables that a mapping looks texts up in. Those from files are read before the first
 * row.
 */
final class LookupFiles implements Scope.Lookups {

	private static final int MOST = 1_000_000;

	private final Map<String, Map<String, Object>> tables = new HashMap<>();

	/**
	 * @param files of the import, among which the tables may be
	 */
	LookupFiles(Mapping mapping, Collection<? extends ImportFile> files, ReadingContext context) throws IOException {
		for (Map.Entry<String, LookupTable> table : mapping.tables().entrySet()) {
			this.tables.put(table.getKey(), contents(table.getKey(), table.getValue(), files, context));
		}
	}

	@Override
	public @Nullable Object find(String table, String text) {
		return this.tables.getOrDefault(table, Map.of()).get(text);
	}

	private static Map<String, Object> contents(String name, LookupTable table, Collection<? extends ImportFile> files,
			ReadingContext context) throws IOException {
		if (table.file() == null) {
			return table.entries();
		}
		Filling filling = new Filling(name, table, context, new HashMap<>());
		for (ImportFile file : files) {
			if (table.file().test(file.name())) {
				Rows.read(file, table.format(), filling);
			}
		}
		return filling.contents();
	}

	private record Filling(String name, LookupTable table, ReadingContext context,
			Map<String, Object> contents) implements Rows {

		@Override
		public void row(long line, String place, Supplier<String> text, Object value) {
			Scope scope = new Scope(new Scope.Row(value, this.contents.size() + 1L, this.context.namespace(),
					this.context.dataset(), this.name, (table, key) -> null, null));
			String key = field(this.table.key(), scope);
			String found = field(this.table.value(), scope);
			if (key != null && found != null) {
				this.contents.put(key, found);
			}
			if (this.contents.size() > MOST) {
				throw new InputRefused("the table %s has more than %,d entries".formatted(this.name, MOST));
			}
		}

		private @Nullable String field(@Nullable Value field, Scope scope) {
			try {
				return (field != null) ? Value.text(field.of(scope)) : null;
			}
			catch (Value.Missed ex) {
				throw new InputRefused("the table %s: %s".formatted(this.name, ex.getMessage()));
			}
		}

		@Override
		public void columns(TableColumns columns) {
			this.table.fields().check(columns);
		}

		@Override
		public void unreadable(long line, Supplier<String> text, String reason) {
			throw new InputRefused("the table %s, line %d: %s".formatted(this.name, line, reason));
		}

		@Override
		public void remark(String remark) {
			throw new InputRefused("the table %s: %s".formatted(this.name, remark));
		}

	}

}
