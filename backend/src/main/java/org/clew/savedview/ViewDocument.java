package org.clew.savedview;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a view holds, as it comes and as it is kept. Any part may be missing in what
 * comes; {@link ViewRules} says which may not.
 *
 * @param title what people call it
 * @param note what they wrote about it; text, whatever it looks like
 * @param entities what is shown, hidden ones included, in an order of their own
 * @param relationships that are shown among them
 * @param filters what is left out
 * @param camera what part of the picture is looked at
 * @param selection what is selected
 * @param annotations what was written and drawn into the picture
 * @param history how the picture came about
 */
record ViewDocument(@Nullable String title, @Nullable String note, @Nullable List<@Nullable ViewEntity> entities,
		@Nullable List<@Nullable ViewRelationship> relationships, @Nullable ViewFilters filters,
		@Nullable Camera camera, @Nullable Chosen selection, @Nullable List<@Nullable Annotation> annotations,
		@Nullable ViewHistory history) {

	/**
	 * An entity, where it is, and what was known of it when the view was saved.
	 *
	 * @param x in the picture, to the right
	 * @param y in the picture, downwards
	 * @param pinned whether it was put where it is
	 * @param hidden whether it was hidden
	 * @param folded whether it is folded into its hub
	 * @param claims number of claims that support it
	 * @param sources number of sources that support it
	 * @param id of the entity
	 * @param name as it was then
	 * @param type as it was then
	 * @param from beginning, as it was then
	 * @param to end, as it was then
	 */
	record ViewEntity(@Nullable String id, @Nullable Double x, @Nullable Double y, @Nullable Boolean pinned,
			@Nullable Boolean hidden, @Nullable Boolean folded, @Nullable String name, @Nullable String type,
			@Nullable String from, @Nullable String to, @Nullable Integer claims, @Nullable Integer sources) {
	}

	/**
	 * A relationship, and what was known of it when the view was saved.
	 *
	 * @param source id of the entity it leads from
	 * @param target id of the entity it leads to
	 * @param id of the relationship
	 * @param type as it was then
	 * @param role as it was then
	 * @param from beginning, as it was then
	 * @param to end, as it was then
	 * @param claims number of claims that support it
	 * @param sources number of sources that support it
	 */
	record ViewRelationship(@Nullable String id, @Nullable String type, @Nullable String source,
			@Nullable String target, @Nullable String role, @Nullable String from, @Nullable String to,
			@Nullable Integer claims, @Nullable Integer sources) {
	}

	/**
	 * What is left out of the picture.
	 *
	 * @param hiddenTypes types of entities that are hidden
	 * @param hiddenRelationshipTypes types of relationships that are hidden
	 * @param undated whether relationships without any date are shown
	 * @param leastSources how many sources have to support a relationship
	 * @param leastDegree how many relationships an entity has to have in the view
	 * @param time the period that is shown
	 * @param sources which sources count
	 */
	record ViewFilters(@Nullable List<@Nullable String> hiddenTypes,
			@Nullable List<@Nullable String> hiddenRelationshipTypes, @Nullable Period time, @Nullable Boolean undated,
			@Nullable SourceChoice sources, @Nullable Integer leastSources, @Nullable Integer leastDegree) {
	}

	/**
	 * Partial dates; an end that is missing is open.
	 *
	 * @param from first date
	 * @param to last date
	 */
	record Period(@Nullable String from, @Nullable String to) {
	}

	/**
	 * Some sources.
	 *
	 * @param only whether these alone count, or all but these
	 * @param ids ids of the sources
	 */
	record SourceChoice(@Nullable List<@Nullable String> ids, @Nullable Boolean only) {
	}

	/**
	 * What is looked at.
	 *
	 * @param x of the place in the middle
	 * @param y of the place in the middle
	 * @param scale pixels for each unit of the picture
	 * @param width of the picture in pixels
	 * @param height of the picture in pixels
	 */
	record Camera(@Nullable Double x, @Nullable Double y, @Nullable Double scale, @Nullable Double width,
			@Nullable Double height) {
	}

	/**
	 * The entity or relationship that is selected.
	 *
	 * @param kind whether it is an entity or a relationship
	 * @param id of the entity or relationship
	 */
	record Chosen(@Schema(allowableValues = {
			"entity", "relationship" }, requiredMode = Schema.RequiredMode.REQUIRED,
			types = "string") @Nullable String kind, @Nullable String id){
	}

	/**
	 * A note or a region in the picture.
	 *
	 * @param kind {@code note} or {@code region}
	 * @param text what it says; text, whatever it looks like
	 * @param tint its colour, by name
	 * @param x of a note or of the left edge of a free region; relative to the entity of
	 * a note that has one
	 * @param y of a note or of the upper edge of a free region
	 * @param width of a free region
	 * @param height of a free region
	 * @param entity that a note belongs to
	 * @param entities that a region surrounds
	 * @param id of the annotation, unique within the view
	 */
	record Annotation(@Nullable String id, @Schema(allowableValues = {
			"note", "region" }, types = "string") @Nullable String kind, @Nullable String text, @Nullable String tint,
			@Nullable Double x, @Nullable Double y, @Nullable Double width, @Nullable Double height,
			@Nullable String entity, @Nullable List<@Nullable String> entities){
	}

}
