package org.clew.dataimport.job;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.clew.dataimport.fact.FactReader;
import org.clew.dataimport.input.InputRefused;

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
	TreeSet<String> formats() {
		TreeSet<String> formats = this.readers.stream()
			.map(FactReader::format)
			.collect(Collectors.toCollection(TreeSet::new));
		formats.add(TABLE);
		return formats;
	}

	/**
	 * @throws InputRefused if there is none, or the mapping of tables cannot be used
	 */
	FactReader of(ImportOrder order) {
		return this.readers.stream()
			.filter(reader -> reader.format().equals(order.format()))
			.findFirst()
			.orElseThrow(() -> new InputRefused("there is no format '%s'; there are %s".formatted(order.format(),
					String.join(", ", formats()))));
	}

}
