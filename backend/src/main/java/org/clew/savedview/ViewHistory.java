package org.clew.savedview;

import java.util.List;

import org.clew.savedview.ViewDocument.Annotation;
import org.clew.savedview.ViewDocument.Chosen;
import org.clew.savedview.ViewDocument.ViewFilters;
import org.jspecify.annotations.Nullable;

/**
 * The steps that led to a view, with those that were left aside on the way.
 *
 * @param entities that are in some step, and not in the view
 * @param relationships that are in some step, and not in the view
 * @param steps in the order in which they were done
 * @param current place in {@code steps} of the one that ended in the view
 */
record ViewHistory(@Nullable List<@Nullable HistoryEntity> entities,
		@Nullable List<@Nullable HistoryRelationship> relationships, @Nullable List<@Nullable Step> steps,
		@Nullable Integer current) {

	/**
	 * An entity, and what it was called.
	 *
	 * @param id of the entity
	 * @param name of the entity
	 * @param type of the entity
	 */
	record HistoryEntity(@Nullable String id, @Nullable String name, @Nullable String type) {
	}

	/**
	 * A relationship, and what it was.
	 *
	 * @param source id of the entity it led from
	 * @param target id of the entity it led to
	 * @param id of the relationship
	 * @param type of the relationship
	 */
	record HistoryRelationship(@Nullable String id, @Nullable String type, @Nullable String source,
			@Nullable String target) {
	}

	/**
	 * What was done, as a change of what the step before it showed; the first shows
	 * nothing else.
	 *
	 * @param title what was done
	 * @param at when, as an ISO instant
	 * @param before place in the history of the step before it, if there is one
	 * @param next place in the history of the step that redo leads to, if there is one
	 * @param entities those that came, and those at another place or in another state
	 * @param without ids of entities that went
	 * @param relationships ids of those that came
	 * @param withoutRelationships ids of those that went
	 * @param filters all of them, where they are others than before
	 * @param annotations all of them, where they are others than before
	 * @param selection what was selected
	 */
	record Step(@Nullable String title, @Nullable String at, @Nullable Integer before, @Nullable Integer next,
			@Nullable List<@Nullable StepEntity> entities, @Nullable List<@Nullable String> without,
			@Nullable List<@Nullable String> relationships, @Nullable List<@Nullable String> withoutRelationships,
			@Nullable ViewFilters filters, @Nullable List<@Nullable Annotation> annotations,
			@Nullable Chosen selection) {
	}

	/**
	 * An entity in a step.
	 *
	 * @param x in the picture, to the right
	 * @param y in the picture, downwards
	 * @param pinned whether it was put where it is
	 * @param hidden whether it was hidden
	 * @param folded whether it is folded into its hub
	 * @param id of the entity
	 */
	record StepEntity(@Nullable String id, @Nullable Double x, @Nullable Double y, @Nullable Boolean pinned,
			@Nullable Boolean hidden, @Nullable Boolean folded) {
	}

}
