package org.clew.dataimport.job;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.clew.dataimport.fact.FactReader;
import org.clew.dataimport.fact.FactSink;
import org.clew.dataimport.fact.ReadingContext;
import org.clew.dataimport.input.FileKind;
import org.clew.dataimport.input.ImportFile;
import org.clew.dataimport.input.InputRefused;
import org.clew.dataimport.table.Mapping;
import org.clew.dataimport.table.Mappings;
import org.clew.dataimport.table.TableReader;

import org.springframework.stereotype.Component;

/**
 * The formats that can be read.
 */
@Component
class FactReaders {

	/** Of tables, which are read by a mapping. */
	static final String TABLE = "table";

	private final List<FactReader> readers;

	FactReaders(List<FactReader> readers) {
		this.readers = readers;
	}

	/** Names of all formats, sorted. */
	SortedSet<String> formats() {
		return this.readers.stream().map(FactReader::format).collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * The reader of an order.
	 * @param files all of the import, for lookup tables that are among them
	 * @throws InputRefused if there is none, or the mapping of tables cannot be used
	 */
	FactReader of(ImportOrder order, Collection<? extends ImportFile> files) {
		if (order.mapping() != null) {
			return new CheckedReader(TableReader.with(mapping(order.mapping()), files));
		}
		return this.readers.stream()
			.filter(reader -> reader.format().equals(order.format()))
			.findFirst()
			.map(reader -> new CheckedReader(reader.forOneImport()))
			.orElseThrow(() -> new InputRefused(
					"there is no format '%s'; there are %s".formatted(order.format(), String.join(", ", formats()))));
	}

	/**
	 * A mapping by its name or its text.
	 * @throws InputRefused if it is neither
	 */
	static Mapping mapping(String given) {
		boolean text = given.contains("\n") || given.contains(":");
		return text ? Mapping.parse(given) : Mappings.shipped(given);
	}

	/** Refuses what no format is for, before a reader stumbles over it. */
	private record CheckedReader(FactReader reader) implements FactReader {

		@Override
		public String format() {
			return this.reader.format();
		}

		@Override
		public void read(ImportFile file, ReadingContext context, FactSink sink) throws IOException {
			if (FileKind.isEmpty(file)) {
				sink.remark("%s is empty".formatted(file.name()));
				return;
			}
			FileKind.refuseWhatNoFormatIsFor(file);
			this.reader.read(file, context, sink);
		}

	}

}
