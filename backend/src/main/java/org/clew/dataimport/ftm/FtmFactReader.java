package org.clew.dataimport.ftm;

import java.io.IOException;
import java.io.InputStream;

import org.clew.dataimport.fact.FactReader;
import org.clew.dataimport.fact.FactSink;
import org.clew.dataimport.fact.ReadingContext;
import org.clew.dataimport.input.ImportFile;
import org.clew.dataimport.input.InputRefused;
import org.clew.dataimport.input.RecordLines;

import org.springframework.stereotype.Component;

/**
 * Reads FollowTheMoney: an entity a line, as JSON. The entities that it refers to may
 * stand in their place within it.
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
		refuseWhatIsNotLines(file);
		Fragments fragments = Fragments.of(file, this.model, this.table, this.remembered);
		FtmFacts facts = new FtmFacts(this.model, this.table, fragments, context, sink);
		boolean told = fragments.isComplete();
		try (InputStream input = file.open()) {
			RecordLines lines = new RecordLines(input);
			for (RecordLines.Line line = lines.next(); line != null; line = lines.next()) {
				if (line.isBlank()) {
					continue;
				}
				sink.record(line.number(), line::text);
				if (!told) {
					sink.remark(("The file has more than %d ids; where several of its records tell of one of the "
							+ "others, the last decides about its type")
						.formatted(this.remembered));
					told = true;
				}
				FtmRecords.of(line, this.model, sink).forEach(facts::tell);
			}
		}
	}

	private static void refuseWhatIsNotLines(ImportFile file) throws IOException {
		try (InputStream input = file.open()) {
			RecordLines lines = new RecordLines(input);
			RecordLines.Line line = lines.next();
			while (line != null && line.isBlank()) {
				line = lines.next();
			}
			if (line != null && line.text().stripLeading().startsWith("[")) {
				throw new InputRefused("%s is a JSON list; FollowTheMoney is read as JSON lines, one entity a line"
					.formatted(file.name()));
			}
		}
	}

}
