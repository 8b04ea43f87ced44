package org.clew.savedview;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.clew.savedview.ViewDocument.Annotation;
import org.clew.savedview.ViewDocument.Camera;
import org.clew.savedview.ViewDocument.Chosen;
import org.clew.savedview.ViewDocument.Period;
import org.clew.savedview.ViewDocument.SourceChoice;
import org.clew.savedview.ViewDocument.ViewEntity;
import org.clew.savedview.ViewDocument.ViewFilters;
import org.clew.savedview.ViewDocument.ViewRelationship;
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
		filters(document.filters());
		camera(document.camera());
		selection(document.selection());
		Set<String> ids = new HashSet<>();
		each("annotations", document.annotations(), MOST_ANNOTATIONS, (field, each) -> annotation(field, each, ids));
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

	private void filters(@Nullable ViewFilters filters) {
		if (filters == null) {
			return;
		}
		texts("filters.hiddenTypes", filters.hiddenTypes());
		texts("filters.hiddenRelationshipTypes", filters.hiddenRelationshipTypes());
		Period time = filters.time();
		if (time != null) {
			date("filters.time.from", time.from());
			date("filters.time.to", time.to());
		}
		SourceChoice sources = filters.sources();
		if (sources != null) {
			if (sources.ids() == null) {
				wrong("filters.sources.ids", "is required");
			}
			texts("filters.sources.ids", sources.ids());
		}
		whole("filters.leastSources", filters.leastSources(), 1);
		whole("filters.leastDegree", filters.leastDegree(), 0);
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

	private void selection(@Nullable Chosen selection) {
		if (selection == null) {
			return;
		}
		boolean entity = "entity".equals(selection.kind());
		if (!entity && !"relationship".equals(selection.kind())) {
			wrong("selection.kind", "'%s' is not allowed; allowed: entity, relationship".formatted(selection.kind()));
		}
		else if (!(entity ? this.entities : this.relationships).contains(String.valueOf(selection.id()))) {
			wrong("selection.id", "'%s' is not in this view".formatted(selection.id()));
		}
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
