package org.clew.dataimport.ftm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.clew.dataimport.fact.ClaimFact;
import org.clew.dataimport.fact.FactSink;
import org.clew.dataimport.fact.ReadingContext;
import org.clew.dataimport.fact.SourceFact;
import org.clew.dataimport.value.ContentIds;
import org.clew.graph.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What the facts of an entity rest on: the pages that it was taken from, or else the data
 * sets that it is in, or else the file; and the documents that prove it.
 */
final class FtmEvidence {

	/** The property that refers to documents. */
	static final String PROOF = "proof";

	private static final String DATASET = "ftm-dataset-";

	private static final String DOCUMENT = "ftm-document-";

	private static final int REMEMBERED = 10_000;

	private final ReadingContext context;

	private final FactSink sink;

	private final Map<String, Boolean> emitted = new Recent<>(REMEMBERED);

	/** Documents that the file has, and that prove others; not many of them. */
	private final Map<String, SourceFact> documents = new HashMap<>();

	FtmEvidence(ReadingContext context, FactSink sink) {
		this.context = context;
		this.sink = sink;
	}

	/** The claims for the facts of an entity, with their sources already told. */
	List<ClaimFact> claims(FtmRecord record) {
		List<String> publishers = record.values("publisher");
		List<ClaimFact> claims = new ArrayList<>();
		for (SourceFact source : sources(record)) {
			if (this.emitted.put(source.id(), true) == null) {
				this.sink.fact(source);
			}
			boolean toldBySource = source.publisher() != null || publishers.isEmpty();
			claims.add(new ClaimFact(source.id(), record.id(), toldBySource ? null : String.join(", ", publishers),
					null, null, null));
		}
		if (claims.isEmpty()) {
			claims.add(ClaimFact.of(this.context.source().id(), record.id()));
		}
		return claims;
	}

	/** Tells of a document as the source that it is of others. */
	void document(FtmRecord record, String name, @Nullable String published) {
		@Nullable String url = record.values("sourceUrl").stream().findFirst().orElse(null);
		SourceFact source = new SourceFact(DOCUMENT + record.id(), name, publisher(record), published, url,
				retrieved(record), null);
		this.documents.put(source.id(), source);
		this.emitted.put(source.id(), true);
		this.sink.fact(source);
	}

	private List<SourceFact> sources(FtmRecord record) {
		List<SourceFact> sources = pages(record);
		if (sources.isEmpty()) {
			record.datasets().forEach(dataset -> sources.add(plain(DATASET + dataset, "Data set " + dataset)));
		}
		for (String document : record.values(PROOF)) {
			SourceFact known = this.documents.get(DOCUMENT + document);
			sources.add((known != null) ? known : plain(DOCUMENT + document, "Document " + document));
		}
		return sources;
	}

	private static List<SourceFact> pages(FtmRecord record) {
		Set<String> pages = new LinkedHashSet<>(record.values("sourceUrl"));
		if (pages.isEmpty()) {
			pages.addAll(record.values("publisherUrl"));
		}
		pages.removeIf(String::isBlank);
		String publisher = publisher(record);
		List<SourceFact> sources = new ArrayList<>();
		for (String page : pages) {
			SourceFact named = ContentIds.source(page);
			String title = (publisher != null) ? publisher + ": " + named.title() : named.title();
			sources.add(new SourceFact(named.id(), title, publisher, null, named.url(), retrieved(record), null));
		}
		return sources;
	}

	private static SourceFact plain(String id, String title) {
		return new SourceFact(id, title, null, null, null, null, null);
	}

	private static @Nullable String publisher(FtmRecord record) {
		List<String> publishers = record.values("publisher");
		return (publishers.size() == 1) ? publishers.getFirst() : null;
	}

	private static @Nullable String retrieved(FtmRecord record) {
		List<String> dates = record.values("retrievedAt");
		PartialDate date = (dates.size() == 1) ? FtmTimes.date(dates.getFirst()) : null;
		return (date != null) ? date.text() : null;
	}

}
