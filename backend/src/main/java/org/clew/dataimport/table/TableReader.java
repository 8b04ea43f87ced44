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

	/** Reads files as a mapping says, each by itself. */
	public static FactReader with(Mapping mapping) {
		return with(mapping, List.of());
	}

	/**
	 * Reads files as a mapping says.
	 * @param files all of the import, for lookup tables that are among them
	 */
	public static FactReader with(Mapping mapping, Collection<? extends ImportFile> files) {
		return new MappedReader(mapping, List.copyOf(files));
	}

	private record MappedReader(Mapping mapping, List<ImportFile> files) implements FactReader {

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
			RowFacts facts = new RowFacts(context, sink);
			for (Section section : sections) {
				if (section.skip() != null) {
					sink.remark("%s is passed over: %s".formatted(file.name(), section.skip()));
				}
				else {
					Rows.read(file, section.format(), new SectionRows(section, file, context, sink, lookups, facts));
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

		private long rows;

		SectionRows(Section section, ImportFile file, ReadingContext context, FactSink sink, Scope.Lookups lookups,
				RowFacts facts) {
			this.section = section;
			this.file = file;
			this.context = context;
			this.sink = sink;
			this.lookups = lookups;
			this.facts = facts;
		}

		@Override
		public void row(long line, String place, Supplier<String> text, Object value) {
			this.sink.record(line, text);
			Scope scope = new Scope(new Scope.Row(value, ++this.rows, this.context.namespace(), this.context.dataset(),
					this.file.name(), this.lookups));
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
					this.sink.reject("locator: " + ex.getMessage());
				}
			}
			return (own != null) ? own : place;
		}

		@Override
		public void unreadable(long line, Supplier<String> text, String reason) {
			this.sink.record(line, text);
			this.sink.reject(reason);
		}

		@Override
		public void remark(String remark) {
			this.sink.remark(remark);
		}

	}

}
