package org.clew.dataimport.popolo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.clew.dataimport.fact.ClaimFact;
import org.clew.dataimport.fact.EdgeFact;
import org.clew.dataimport.fact.FactDates;
import org.clew.dataimport.fact.FactSink;
import org.clew.dataimport.fact.ReadingContext;
import org.clew.dataimport.fact.SourceFact;
import org.clew.dataimport.value.ContentIds;
import org.clew.graph.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What all records have in common: ids in the namespace of the file, and claims.
 */
final class PopoloFacts {

	private final ReadingContext context;

	private final FactSink sink;

	private final Set<String> sources = new HashSet<>();

	/**
	 * A period.
	 */
	record Time(@Nullable String from, @Nullable String to) {

		/** Of what is no date it cannot be said. */
		boolean isReversed() {
			PartialDate begin = (this.from != null) ? FactDates.read(this.from) : null;
			PartialDate end = (this.to != null) ? FactDates.read(this.to) : null;
			return begin != null && end != null && begin.earliest().isAfter(end.latest());
		}

	}

	PopoloFacts(ReadingContext context, FactSink sink) {
		this.context = context;
		this.sink = sink;
	}

	FactSink sink() {
		return this.sink;
	}

	/**
	 * Id of an entity; ids are unique within a file and a kind only.
	 */
	String id(String kind, String local) {
		return "%s:%s:%s".formatted(this.context.namespace(), kind, local);
	}

	/** Id of a relationship that has none, from what makes it this one. */
	String edgeId(String type, String source, String target, Time time, @Nullable String... more) {
		return id("relationship", ContentIds.of(type, source, target, time.from(), time.to(), ContentIds.of(more)));
	}

	/**
	 * Each source that the record names, a page on the web or else a text; the place in
	 * the file where it names none. A file that repeats a page is no second source.
	 */
	List<ClaimFact> claims(PopoloRecord record) {
		List<ClaimFact> claims = new ArrayList<>();
		for (Map<?, ?> source : record.objects("sources")) {
			String url = PopoloRecord.text(source.get("url"));
			String note = PopoloRecord.text(source.get("note"));
			String name = (url != null) ? url : note;
			if (name == null) {
				this.sink.remark("%s: a source has neither url nor note".formatted(record.pointer()));
				continue;
			}
			SourceFact named = ContentIds.source(name);
			if (this.sources.add(named.id())) {
				this.sink.fact(named);
			}
			String place = (url != null && note != null) ? note : record.pointer();
			claims.add(ClaimFact.of(named.id(), place));
		}
		return claims.isEmpty() ? List.of(inFile(record)) : claims;
	}

	ClaimFact inFile(PopoloRecord record) {
		return ClaimFact.of(this.context.source().id(), record.pointer());
	}

	/** A relationship about which nothing more is known. */
	void edge(String type, String source, String target, PopoloRecord record) {
		Time always = new Time(null, null);
		this.sink.fact(new EdgeFact(edgeId(type, source, target, always), type, source, target, null, null, null, null,
				List.of(inFile(record))));
	}

	/** The beginning and end as a record says them, dates or not. */
	static Time time(PopoloRecord record, String start, String end) {
		return new Time(record.text(start), record.text(end));
	}

}
