package org.clew.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
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
import org.clew.web.Bounds;
import org.clew.web.Paged;
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

	/**
	 * How much a source supports.
	 *
	 * @param entities number of entities
	 * @param edges number of relationships
	 */
	record Supports(long entities, long edges) {
	}

	/**
	 * A source with how much it supports.
	 *
	 * @param supports how much it supports
	 */
	record ListedSource(@JsonUnwrapped Source source, Supports supports) {
	}

	/**
	 * A page of sources.
	 *
	 * @param items the sources, the latest first
	 * @param total how many there are on all pages
	 * @param limit most items of a page
	 * @param offset how many come before this page
	 */
	record SourcePage(List<ListedSource> items, long total, int limit, int offset) implements Paged {
	}

	/**
	 * What a claim is about.
	 *
	 * @param kind {@code entity} or {@code edge}
	 * @param id of the entity or relationship
	 * @param type of the entity or relationship
	 * @param label the entity's name, or both ends of the relationship
	 */
	@Schema(name = "ClaimSubject")
	record Subject(@Schema(allowableValues = {
			"entity", "edge" }) String kind, String id, @Nullable String type, String label){
	}

	/**
	 * What a source says of one subject.
	 *
	 * @param subject what it is about
	 * @param locator where in the source: page, paragraph, line, record id
	 * @param quotation the words of the source
	 * @param assertion what is claimed, where it is no plain fact
	 * @param statedBy who says it, where that is not the source itself
	 * @param nature how the source stands behind it
	 */
	record SubjectClaim(Subject subject, String locator, @Nullable String quotation, @Nullable String assertion,
			@Nullable String statedBy, Nature nature) {
	}

	/**
	 * A source with a page of its claims.
	 *
	 * @param supports how much it supports
	 * @param claims what it says, claim by claim
	 * @param total how many claims there are on all pages
	 * @param limit most claims of a page
	 * @param offset how many claims come before this page
	 */
	record SourceDetail(@JsonUnwrapped Source source, Supports supports, List<SubjectClaim> claims, long total,
			int limit, int offset) implements Paged {
	}

	@GetMapping("/api/v1/sources")
	@Operation(summary = "All sources, with how much each supports")
	SourcePage listSources(@RequestParam(defaultValue = "100") @Bounds(limit = "page") int limit,
			@RequestParam(defaultValue = "0") @Bounds(least = 0, most = OffsetPage.LAST) int offset) {
		OffsetPage.check(limit, offset, this.limits, new FieldErrors()).throwIfAny();
		Deadline deadline = Deadline.in(this.limits.time());
		Page<Source> page = this.reader.within(deadline, () -> this.sources
			.findAll(new OffsetPage(offset, limit, Sort.by(Sort.Order.desc("publishedOn"), Sort.Order.asc("id")))));
		Map<String, Supports> supports = supports(page.map(Source::id).toList(), deadline);
		List<ListedSource> items = page
			.map(source -> new ListedSource(source, supports.getOrDefault(source.id(), new Supports(0, 0))))
			.toList();
		return new SourcePage(items, page.getTotalElements(), limit, offset);
	}

	@GetMapping("/api/v1/sources/{id}")
	@Operation(summary = "One source, and what it supports, claim by claim")
	SourceDetail getSource(@PathVariable String id,
			@RequestParam(defaultValue = "100") @Bounds(limit = "page") int limit,
			@RequestParam(defaultValue = "0") @Bounds(least = 0, most = OffsetPage.LAST) int offset) {
		OffsetPage.check(limit, offset, this.limits, new FieldErrors()).throwIfAny();
		Deadline deadline = Deadline.in(this.limits.time());
		Source source = this.reader.within(deadline, () -> this.sources.findById(id))
			.orElseThrow(() -> new NotFound("id", "source", id));
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
