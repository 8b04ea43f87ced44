package org.clew.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.clew.database.Deadline;
import org.clew.database.GraphReader;
import org.clew.database.GraphRecords;
import org.clew.database.Limits;
import org.clew.database.Statement;
import org.clew.database.Statements;
import org.clew.graph.Nature;
import org.clew.web.FieldErrors;
import org.clew.web.NotFound;
import org.clew.web.OffsetPage;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.types.MapAccessor;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Sort;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Sources")
class SourceController {

	private final SourceRepository sources;

	private final GraphReader reader;

	private final Limits limits;

	private final Statement supports;

	private final Statement claims;

	private final Statement claimCount;

	SourceController(SourceRepository sources, GraphReader reader, Limits limits, Statements statements) {
		this.sources = sources;
		this.reader = reader;
		this.limits = limits;
		this.supports = statements.load("reads/source-supports");
		this.claims = statements.load("reads/source-claims");
		this.claimCount = statements.load("reads/source-claim-count");
	}

	/** How many entities and relationships a source supports. */
	record Supports(long entities, long edges) {
	}

	record ListedSource(@JsonUnwrapped Source source, Supports supports) {
	}

	record SourcePage(List<ListedSource> items, long total, int limit, int offset) {
	}

	/**
	 * What a claim is about.
	 *
	 * @param kind {@code entity} or {@code edge}
	 * @param label the entity's name, or both ends of the relationship
	 */
	record Subject(String kind, String id, @Nullable String type, String label) {
	}

	record SubjectClaim(Subject subject, String locator, @Nullable String quotation, @Nullable String assertion,
			@Nullable String statedBy, Nature nature) {
	}

	record SourceDetail(@JsonUnwrapped Source source, Supports supports, List<SubjectClaim> claims, long total,
			int limit, int offset) {
	}

	@GetMapping("/api/v1/sources")
	@Operation(summary = "All sources, with how much each supports")
	SourcePage sources(@RequestParam(defaultValue = "100") int limit, @RequestParam(defaultValue = "0") int offset) {
		OffsetPage.check(limit, offset, this.limits, new FieldErrors()).throwIfAny();
		Page<Source> page = this.sources
			.findAll(new OffsetPage(offset, limit, Sort.by(Sort.Order.desc("publishedOn"), Sort.Order.asc("id"))));
		Map<String, Supports> supports = supports(page.map(Source::id).toList(), Deadline.in(this.limits.time()));
		List<ListedSource> items = page
			.map(source -> new ListedSource(source, supports.getOrDefault(source.id(), new Supports(0, 0))))
			.toList();
		return new SourcePage(items, page.getTotalElements(), limit, offset);
	}

	@GetMapping("/api/v1/sources/{id}")
	@Operation(summary = "One source, and what it supports, claim by claim")
	SourceDetail source(@PathVariable String id, @RequestParam(defaultValue = "100") int limit,
			@RequestParam(defaultValue = "0") int offset) {
		OffsetPage.check(limit, offset, this.limits, new FieldErrors()).throwIfAny();
		Source source = this.sources.findById(id).orElseThrow(() -> new NotFound("id", "source", id));
		Deadline deadline = Deadline.in(this.limits.time());
		Supports supports = supports(List.of(id), deadline).getOrDefault(id, new Supports(0, 0));
		List<SubjectClaim> page = this.reader.read(this.claims, Map.of("id", id, "limit", limit, "offset", offset),
				deadline, SourceController::subjectClaim);
		long total = this.reader.read(this.claimCount, Map.of("id", id), deadline, row -> row.get("total").asLong())
			.getFirst();
		return new SourceDetail(source, supports, page, total, limit, offset);
	}

	private Map<String, Supports> supports(List<String> ids, Deadline deadline) {
		Map<String, Supports> supports = new HashMap<>();
		this.reader
			.read(this.supports, Map.of("ids", ids), deadline,
					row -> Map.entry(row.get("id").asString(),
							new Supports(row.get("entities").asLong(), row.get("edges").asLong())))
			.forEach(entry -> supports.put(entry.getKey(), entry.getValue()));
		return supports;
	}

	private static SubjectClaim subjectClaim(Record row) {
		MapAccessor claim = row.get("claim").asNode();
		boolean entity = claim.get("kind").asString().equals("entity");
		String id = claim.get("subject").asString();
		Subject subject = entity
				? new Subject("entity", id, GraphRecords.type(row.get("entity").asNode()),
						row.get("entity").get("name").asString())
				: new Subject("edge", id, claim.get("type").asString(),
						row.get("startName").asString() + " – " + row.get("endName").asString());
		return new SubjectClaim(subject, claim.get("locator").asString(), Claims.text(claim, "quotation"),
				Claims.text(claim, "assertion"), Claims.text(claim, "statedBy"), Claims.nature(claim));
	}

}
