package org.clew.dataimport.table;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

import org.clew.dataimport.fact.FactReader;
import org.clew.dataimport.fact.FactSink;
import org.clew.dataimport.fact.ReadingContext;
import org.clew.dataimport.input.ImportFile;
import org.clew.dataimport.input.InputRefused;
import org.clew.dataimport.table.Mapping.Section;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads CSV, TSV, JSON and JSON lines of any shape; a mapping says what they mean.
 */
@Component
public class TableReader implements FactReader {

	@Override
	public String format() {
		return "table";
	}

	/**
	 * Refuses every file, since a table says nothing without a mapping: see
	 * {@link #with(Mapping)}.
	 */
	@Override
	public void read(ImportFile file, ReadingContext context, FactSink sink) {
		throw new InputRefused("%s: a table needs a mapping; name one that is shipped (%s), or give your own"
			.formatted(file.name(), String.join(", ", Mappings.names())));
	}

	/**
	 * What to say to somebody who gives a table without a mapping: its columns, and what
	 * is missing.
	 * @return a clause that begins with the name of the file; {@code null} if the file is
	 * no table, as far as its first line shows
	 */
	public static @Nullable String withoutMapping(ImportFile file) throws IOException {
		List<String> columns;
		try {
			columns = DelimitedRows.columns(file);
		}
		catch (InputRefused ex) {
			return ex.getMessage();
		}
		return (columns.size() > 1)
				? ("%s is a table with the columns %s; it needs a mapping, which says what they mean: one that is "
						+ "shipped (%s), or your own (docs/formats/mapping.md)")
					.formatted(file.name(), new TableColumns(file.name(), columns).described(),
							String.join(", ", Mappings.names()))
				: null;
	}

	/** Reads files as a mapping says, each by itself. */
	public static FactReader with(Mapping mapping) {
		return with(mapping, List.of());
	}

	/**
	 * Reads files as a mapping says.
	 * @param files all of the import, for lookup tables that are among them
	 */
	public static FactReader with(Mapping mapping, Collection<? extends ImportFile> files) {
		return new MappedReader(mapping, List.copyOf(files), new IdNames());
	}

	private record MappedReader(Mapping mapping, List<ImportFile> files, IdNames names) implements FactReader {

		@Override
		public String format() {
			return "table";
		}

		@Override
		public void read(ImportFile file, ReadingContext context, FactSink sink) throws IOException {
			List<Section> sections = this.mapping.sections(file.name());
			if (sections.isEmpty()) {
				throw new InputRefused("the mapping %s is not for %s, but for: %s".formatted(this.mapping.name(),
						file.name(), this.mapping.describedFiles()));
			}
			LookupFiles lookups = new LookupFiles(this.mapping, this.files, context);
			RowFacts facts = new RowFacts(context, sink, this.names);
			for (Section section : sections) {
				if (section.skip() != null) {
					sink.remark("%s is passed over: %s".formatted(file.name(), section.skip()));
				}
				else {
					SectionRows rows = new SectionRows(section, file, context, sink, lookups, facts);
					Rows.read(file, section.format(), rows);
					rows.end();
				}
			}
		}

	}

	/** Makes facts of each row of a file. */
	private static final class SectionRows implements Rows {

		private final Section section;

		private final ImportFile file;

		private final ReadingContext context;

		private final FactSink sink;

		private final Scope.Lookups lookups;

		private final RowFacts facts;

		/** Which fields there are; {@code null} where the columns are known. */
		private Fields.@Nullable Seen seen;

		private long rows;

		SectionRows(Section section, ImportFile file, ReadingContext context, FactSink sink, Scope.Lookups lookups,
				RowFacts facts) {
			this.section = section;
			this.file = file;
			this.context = context;
			this.sink = sink;
			this.lookups = lookups;
			this.facts = facts;
			this.seen = section.fields().watch();
		}

		@Override
		public void row(long line, String place, Supplier<String> text, Object value) {
			this.sink.record(line, text);
			Scope scope = new Scope(new Scope.Row(value, ++this.rows, this.context.namespace(), this.context.dataset(),
					this.file.name(), this.lookups, this.seen));
			this.facts.row(this.section.block(), scope, place(scope, place));
		}

		private String place(Scope scope, String place) {
			Value locator = this.section.locator();
			String own = null;
			if (locator != null) {
				try {
					own = Value.text(locator.of(scope));
				}
				catch (Value.Missed ex) {
					this.sink.reject("%s: locator: %s".formatted(this.section.block().label(), ex.reason()));
				}
			}
			return (own != null) ? own : place;
		}

		@Override
		public void columns(TableColumns columns) {
			this.section.fields().check(columns);
			this.seen = null;
		}

		@Override
		public void unreadable(long line, Supplier<String> text, String reason) {
			this.sink.record(line, text);
			this.sink.reject(reason);
		}

		/** All rows were read. */
		void end() {
			String missing = (this.seen != null) ? this.seen.missing() : "";
			if (!missing.isEmpty()) {
				this.sink.remark("no record of %s has what the mapping names: %s".formatted(this.file.name(), missing));
			}
		}

		@Override
		public void remark(String remark) {
			this.sink.remark(remark);
		}

	}

}
