package org.clew.dataimport.ftm;

import java.io.IOException;
import java.util.List;

import org.clew.dataimport.fact.FactReader;
import org.clew.dataimport.fact.FactSink;
import org.clew.dataimport.fact.ReadingContext;
import org.clew.dataimport.input.ImportFile;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads FollowTheMoney: an entity a line, as JSON, or a JSON list of entities. The
 * entities that one refers to may stand in their place within it. The records of an
 * entity may be in several files of an import, and so may an entity and those that refer
 * to it by a former id; so all files are read once before the first becomes facts.
 */
@Component
public final class FtmFactReader implements FactReader {

	private static final String FORMAT = "ftm";

	private final FtmModel model = FtmModel.published();

	private final FtmTable table = FtmTable.table();

	private final int remembered;

	FtmFactReader() {
		this(Fragments.MOST);
	}

	/**
	 * @param remembered how many ids of an import are remembered, so that all records of
	 * an entity make one
	 */
	FtmFactReader(int remembered) {
		this.remembered = remembered;
	}

	@Override
	public String format() {
		return FORMAT;
	}

	@Override
	public void read(ImportFile file, ReadingContext context, FactSink sink) throws IOException {
		forOneImport().read(file, context, sink);
	}

	@Override
	public FactReader forOneImport() {
		return new OfImport();
	}

	/** Remembers what the files of an import say of one entity together. */
	private final class OfImport implements FactReader {

		private List<ImportFile> files = List.of();

		private @Nullable Fragments fragments;

		private boolean told;

		@Override
		public String format() {
			return FORMAT;
		}

		@Override
		public void read(ImportFile file, ReadingContext context, FactSink sink) throws IOException {
			Fragments all = fragments(context.files().contains(file) ? context.files() : List.of(file));
			FtmFacts facts = new FtmFacts(FtmFactReader.this.model, FtmFactReader.this.table, all, context, sink);
			FtmInput.forEach(file, entry -> {
				sink.record(entry.line(), entry.text());
				if (!all.isComplete() && !this.told) {
					sink.remark(("The files have more than %d ids; where several of their records tell of one of "
							+ "the others, the last decides about its type")
						.formatted(FtmFactReader.this.remembered));
					this.told = true;
				}
				FtmRecords.of(entry, FtmFactReader.this.model, sink).forEach(facts::tell);
			});
		}

		private Fragments fragments(List<ImportFile> all) throws IOException {
			if (this.fragments == null || !all.equals(this.files)) {
				this.fragments = Fragments.of(all, FtmFactReader.this.model, FtmFactReader.this.table,
						FtmFactReader.this.remembered);
				this.files = all;
			}
			return this.fragments;
		}

	}

}
