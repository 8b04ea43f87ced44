package org.clew.dataimport.table;

import java.io.IOException;
import java.util.List;

import org.clew.dataimport.fact.NodeFact;
import org.clew.dataimport.input.ImportFile;
import org.clew.dataimport.value.CollectedFacts;
import org.clew.dataimport.value.TestFiles;

/**
 * Reads small files with mappings of one section.
 */
final class TableTesting {

	/** Makes an entity of the columns id and name. */
	static final String PERSON = "nodes: [{type: Person, id: id, name: name}]";

	private TableTesting() {
	}

	static List<String> names(CollectedFacts facts) {
		return facts.nodes().map(NodeFact::name).toList();
	}

	static CollectedFacts read(String name, String text, String section) throws IOException {
		return read(TestFiles.of(name, text), section);
	}

	static CollectedFacts read(ImportFile file, String section) throws IOException {
		return read(Mapping.parse(
				"mapping: x\nfiles:\n  - match: '*'\n    %s\ntables: {genders: {F: female}}".formatted(section)), file);
	}

	static CollectedFacts read(Mapping mapping, ImportFile file) throws IOException {
		CollectedFacts facts = new CollectedFacts();
		TableReader.with(mapping).read(file, TestFiles.context("ns"), facts);
		return facts;
	}

}
