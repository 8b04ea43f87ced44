package org.clew.dataimport.ftm;

import java.io.IOException;

import org.clew.dataimport.fact.FactReader;
import org.clew.dataimport.fact.FactSink;
import org.clew.dataimport.fact.ReadingContext;
import org.clew.dataimport.input.ImportFile;

import org.springframework.stereotype.Component;

/**
 * Reads FollowTheMoney: an entity a line, as JSON, or a JSON list of entities. The
 * entities that one refers to may stand in their place within it.
 */
@Component
public final class FtmFactReader implements FactReader {

	private final FtmModel model = FtmModel.published();

	private final FtmTable table = FtmTable.table();

	private final int remembered;

	FtmFactReader() {
		this(Fragments.MOST);
	}

	/**
	 * @param remembered how many ids of a file are remembered, so that all records of an
	 * entity make one
	 */
	FtmFactReader(int remembered) {
		this.remembered = remembered;
	}

	@Override
	public String format() {
		return "ftm";
	}

	@Override
	public void read(ImportFile file, ReadingContext context, FactSink sink) throws IOException {
		Fragments fragments = Fragments.of(file, this.model, this.table, this.remembered);
		FtmFacts facts = new FtmFacts(this.model, this.table, fragments, context, sink);
		boolean[] told = { fragments.isComplete() };
		FtmInput.forEach(file, entry -> {
			sink.record(entry.line(), entry.text());
			if (!told[0]) {
				sink.remark(("The file has more than %d ids; where several of its records tell of one of the "
						+ "others, the last decides about its type")
					.formatted(this.remembered));
				told[0] = true;
			}
			FtmRecords.of(entry, this.model, sink).forEach(facts::tell);
		});
	}

}
