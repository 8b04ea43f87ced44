package org.clew.savedview;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

import org.clew.savedview.ViewDocument.Annotation;
import org.clew.savedview.ViewDocument.Camera;
import org.clew.savedview.ViewDocument.Chosen;
import org.clew.savedview.ViewDocument.Period;
import org.clew.savedview.ViewDocument.SourceChoice;
import org.clew.savedview.ViewDocument.ViewEntity;
import org.clew.savedview.ViewDocument.ViewFilters;
import org.clew.savedview.ViewDocument.ViewRelationship;
import org.clew.savedview.ViewHistory.HistoryEntity;
import org.clew.savedview.ViewHistory.HistoryRelationship;
import org.clew.savedview.ViewHistory.Step;
import org.clew.savedview.ViewHistory.StepEntity;
import org.clew.web.FieldErrors;
import org.jspecify.annotations.Nullable;

/**
 * What a view must satisfy before it is kept. Whether its entities still exist is none of
 * it: a view outlives what it shows.
 */
final class ViewRules {

	private static final int LONGEST_TITLE = 200;

	private static final int LONGEST_NOTE = 10_000;

	private static final int LONGEST_TEXT = 2000;

	private static final int MOST_RELATIONSHIPS = 60_000;

	private static final int MOST_ANNOTATIONS = 500;

	private static final int MOST_NAMED = 5000;

	private static final int MOST_STEPS = 1000;

	private static final double FARTHEST = 1e8;

	private static final int MOST_EVIDENCE = 1_000_000_000;

	private static final Set<String> TINTS = new TreeSet<>(Set.of("amber", "blue", "green", "red", "violet", "grey"));

	/** More mistakes than these help nobody. */
	private static final int MOST_ERRORS = 20;

	private final FieldErrors errors = new FieldErrors();

	private final Set<String> entities = new HashSet<>();

	private final Set<String> relationships = new HashSet<>();

	private final int mostEntities;

	private int count;

	private ViewRules(int mostEntities) {
		this.mostEntities = mostEntities;
	}

	/**
	 * Says all that is wrong with a document at once, up to {@value #MOST_ERRORS} things.
	 * @param mostEntities that a subgraph may have: a view is asked for as one
	 * @throws org.clew.web.BadInput if anything is
	 */
	static void check(ViewDocument document, int mostEntities) {
		ViewRules rules = new ViewRules(mostEntities);
		rules.document(document);
		rules.errors.throwIfAny();
	}

	private void document(ViewDocument document) {
		required("title", document.title(), LONGEST_TITLE);
		text("note", document.note(), LONGEST_NOTE);
		if (document.entities() == null || document.entities().isEmpty()) {
			wrong("entities", "is required: at least one entity");
		}
		each("entities", document.entities(), this.mostEntities, this::entity);
		each("relationships", document.relationships(), MOST_RELATIONSHIPS, this::relationship);
		filters("filters", document.filters());
		camera(document.camera());
		selection("selection", document.selection());
		annotations("annotations", document.annotations());
		history(document.history());
	}

	private void entity(String field, ViewEntity entity) {
		id(field + ".id", entity.id(), this.entities);
		place(field + ".x", entity.x());
		place(field + ".y", entity.y());
		required(field + ".name", entity.name(), LONGEST_TEXT);
		required(field + ".type", entity.type(), LONGEST_TEXT);
		known(field, entity.from(), entity.to(), entity.claims(), entity.sources());
	}

	private void relationship(String field, ViewRelationship relationship) {
		id(field + ".id", relationship.id(), this.relationships);
		required(field + ".type", relationship.type(), LONGEST_TEXT);
		oneOfEntities(field + ".source", relationship.source());
		oneOfEntities(field + ".target", relationship.target());
		text(field + ".role", relationship.role(), LONGEST_TEXT);
		known(field, relationship.from(), relationship.to(), relationship.claims(), relationship.sources());
	}

	private void known(String field, @Nullable String from, @Nullable String to, @Nullable Integer claims,
			@Nullable Integer sources) {
		date(field + ".from", from);
		date(field + ".to", to);
		whole(field + ".claims", claims, 0);
		whole(field + ".sources", sources, 0);
	}

	private void filters(String field, @Nullable ViewFilters filters) {
		if (filters == null) {
			return;
		}
		texts(field + ".hiddenTypes", filters.hiddenTypes());
		texts(field + ".hiddenRelationshipTypes", filters.hiddenRelationshipTypes());
		Period time = filters.time();
		if (time != null) {
			date(field + ".time.from", time.from());
			date(field + ".time.to", time.to());
		}
		SourceChoice sources = filters.sources();
		if (sources != null) {
			if (sources.ids() == null) {
				wrong(field + ".sources.ids", "is required");
			}
			texts(field + ".sources.ids", sources.ids());
		}
		whole(field + ".leastSources", filters.leastSources(), 1);
		whole(field + ".leastDegree", filters.leastDegree(), 0);
	}

	private void camera(@Nullable Camera camera) {
		if (camera == null) {
			return;
		}
		place("camera.x", camera.x());
		place("camera.y", camera.y());
		size("camera.scale", camera.scale());
		size("camera.width", camera.width());
		size("camera.height", camera.height());
	}

	private void selection(String field, @Nullable Chosen selection) {
		if (selection == null) {
			return;
		}
		boolean entity = "entity".equals(selection.kind());
		if (!entity && !"relationship".equals(selection.kind())) {
			wrong(field + ".kind", "'%s' is not allowed; allowed: entity, relationship".formatted(selection.kind()));
		}
		else if (!(entity ? this.entities : this.relationships).contains(String.valueOf(selection.id()))) {
			wrong(field + ".id", "'%s' is not in this view".formatted(selection.id()));
		}
	}

	private void annotations(String field, @Nullable List<@Nullable Annotation> annotations) {
		Set<String> ids = new HashSet<>();
		each(field, annotations, MOST_ANNOTATIONS, (name, each) -> annotation(name, each, ids));
	}

	private void annotation(String field, Annotation annotation, Set<String> ids) {
		id(field + ".id", annotation.id(), ids);
		if (annotation.tint() != null && !TINTS.contains(annotation.tint())) {
			wrong(field + ".tint",
					"'%s' is not allowed; allowed: %s".formatted(annotation.tint(), String.join(", ", TINTS)));
		}
		if ("note".equals(annotation.kind())) {
			required(field + ".text", annotation.text(), LONGEST_TEXT);
			place(field + ".x", annotation.x());
			place(field + ".y", annotation.y());
			if (annotation.entity() != null) {
				oneOfEntities(field + ".entity", annotation.entity());
			}
		}
		else if ("region".equals(annotation.kind())) {
			text(field + ".text", annotation.text(), LONGEST_TEXT);
			region(field, annotation);
		}
		else {
			wrong(field + ".kind", "'%s' is not allowed; allowed: note, region".formatted(annotation.kind()));
		}
	}

	private void region(String field, Annotation region) {
		if (region.entities() != null) {
			if (region.entities().isEmpty()) {
				wrong(field + ".entities", "must name at least one entity, or be left out");
			}
			each(field + ".entities", region.entities(), this.mostEntities, this::oneOfEntities);
			return;
		}
		place(field + ".x", region.x());
		place(field + ".y", region.y());
		size(field + ".width", region.width());
		size(field + ".height", region.height());
	}

	/** What it names is in the view, or in its own lists: both are known from here on. */
	private void history(@Nullable ViewHistory history) {
		if (history == null) {
			return;
		}
		int room = this.mostEntities - this.entities.size();
		each("history.entities", history.entities(), room, this::historyEntity);
		each("history.relationships", history.relationships(), MOST_RELATIONSHIPS, this::historyRelationship);
		List<@Nullable Step> steps = history.steps();
		if (steps == null || steps.isEmpty()) {
			wrong("history.steps", "is required: at least one step");
			return;
		}
		if (history.current() == null) {
			wrong("history.current", "is required");
		}
		step("history.current", history.current(), 0, steps.size());
		AtomicInteger at = new AtomicInteger();
		each("history.steps", steps, MOST_STEPS,
				(field, step) -> step(field, step, at.getAndIncrement(), steps.size()));
	}

	private void historyEntity(String field, HistoryEntity entity) {
		id(field + ".id", entity.id(), this.entities);
		required(field + ".name", entity.name(), LONGEST_TEXT);
		required(field + ".type", entity.type(), LONGEST_TEXT);
	}

	private void historyRelationship(String field, HistoryRelationship relationship) {
		id(field + ".id", relationship.id(), this.relationships);
		required(field + ".type", relationship.type(), LONGEST_TEXT);
		oneOfEntities(field + ".source", relationship.source());
		oneOfEntities(field + ".target", relationship.target());
	}

	/**
	 * @param at its own place: what was before it is before it in the list, too
	 */
	private void step(String field, Step step, int at, int count) {
		required(field + ".title", step.title(), LONGEST_TEXT);
		instant(field + ".at", step.at());
		step(field + ".before", step.before(), 0, at);
		step(field + ".next", step.next(), at + 1, count);
		each(field + ".entities", step.entities(), this.mostEntities, this::stepEntity);
		each(field + ".without", step.without(), this.mostEntities, this::oneOfEntities);
		each(field + ".relationships", step.relationships(), MOST_RELATIONSHIPS, this::oneOfRelationships);
		each(field + ".withoutRelationships", step.withoutRelationships(), MOST_RELATIONSHIPS,
				this::oneOfRelationships);
		filters(field + ".filters", step.filters());
		annotations(field + ".annotations", step.annotations());
		selection(field + ".selection", step.selection());
	}

	private void stepEntity(String field, StepEntity entity) {
		oneOfEntities(field + ".id", entity.id());
		place(field + ".x", entity.x());
		place(field + ".y", entity.y());
	}

	private void step(String field, @Nullable Integer place, int from, int end) {
		if (place != null && (place < from || place >= end)) {
			wrong(field, (from < end) ? "%d is not allowed; allowed: %d to %d".formatted(place, from, end - 1)
					: "must be left out: no step can be named here");
		}
	}

	private void instant(String field, @Nullable String instant) {
		try {
			Instant.parse(String.valueOf(instant));
		}
		catch (DateTimeException ex) {
			wrong(field, "is no instant; allowed: one such as 2026-11-23T12:00:00Z");
		}
	}

	private void id(String field, @Nullable String id, Set<String> others) {
		required(field, id, LONGEST_TEXT);
		if (id != null && !others.add(id)) {
			wrong(field, "'%s' is there twice".formatted(id));
		}
	}

	private void oneOfEntities(String field, @Nullable String id) {
		if (id == null || !this.entities.contains(id)) {
			wrong(field, "'%s' is not an entity of this view".formatted(id));
		}
	}

	private void oneOfRelationships(String field, @Nullable String id) {
		if (id == null || !this.relationships.contains(id)) {
			wrong(field, "'%s' is not a relationship of this view".formatted(id));
		}
	}

	private void required(String field, @Nullable String text, int longest) {
		if (text == null || text.isBlank()) {
			wrong(field, "is required");
		}
		text(field, text, longest);
	}

	private void text(String field, @Nullable String text, int longest) {
		if (text == null) {
			return;
		}
		if (text.length() > longest) {
			wrong(field, "is %d characters long; allowed: %d".formatted(text.length(), longest));
		}
		else if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
			wrong(field, "has half a character in it; allowed: Unicode text");
		}
	}

	private void texts(String field, @Nullable List<@Nullable String> texts) {
		each(field, texts, MOST_NAMED, (name, text) -> required(name, text, LONGEST_TEXT));
	}

	private void date(String field, @Nullable String date) {
		FieldErrors own = new FieldErrors();
		if (date != null && date.length() <= LONGEST_TITLE && own.date(field, date) != null) {
			return;
		}
		if (date != null) {
			this.count++;
			this.errors.date(field, date.substring(0, Math.min(date.length(), LONGEST_TITLE)));
		}
	}

	private void place(String field, @Nullable Double value) {
		// A number that is none is not near either.
		if (value == null || !(Math.abs(value) <= FARTHEST)) {
			wrong(field, "%s is not allowed; allowed: a number from -1e8 to 1e8".formatted(value));
		}
	}

	private void size(String field, @Nullable Double value) {
		if (value == null || !(value > 0 && value <= FARTHEST)) {
			wrong(field, "%s is not allowed; allowed: a number above 0, up to 1e8".formatted(value));
		}
	}

	private void whole(String field, @Nullable Integer value, int least) {
		if (value != null && (value < least || value > MOST_EVIDENCE)) {
			wrong(field, "%d is not allowed; allowed: %d to %d".formatted(value, least, MOST_EVIDENCE));
		}
	}

	private <T> void each(String field, @Nullable List<@Nullable T> list, int most, Check<T> check) {
		if (list == null) {
			return;
		}
		if (list.size() > most) {
			wrong(field, "has %d elements; allowed: %d".formatted(list.size(), most));
			return;
		}
		for (int i = 0; i < list.size() && this.count < MOST_ERRORS; i++) {
			T each = list.get(i);
			String name = field + "[" + i + "]";
			if (each == null) {
				wrong(name, "is required");
			}
			else {
				check.accept(name, each);
			}
		}
	}

	private void wrong(String field, String message) {
		this.count++;
		this.errors.add(field, message);
	}

	/** What an element of a list must satisfy. */
	@FunctionalInterface
	private interface Check<T> {

		void accept(String field, T value);

	}

}
