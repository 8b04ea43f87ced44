package org.clew.path;

import java.util.ArrayList;
import java.util.List;

import org.clew.graph.Nature;
import org.jspecify.annotations.Nullable;

/**
 * A graph that is wholly known. Its entities are numbered from 0.
 */
final class ReferenceGraph {

	/** Dates are as {@link org.clew.graph.PartialDate} reads them. */
	record Entity(String id, String type, @Nullable String from, @Nullable String to) {
	}

	/**
	 * @param start number of the entity that it starts from
	 * @param end number of the entity that it leads to
	 * @param sources ids of the sources that support it
	 */
	record Relationship(String id, String type, int start, int end, @Nullable String from, @Nullable String to,
			List<String> sources, Nature nature) {

		int other(int entity) {
			return (entity == this.start) ? this.end : this.start;
		}

	}

	private final List<Entity> entities = new ArrayList<>();

	private final List<Relationship> relationships = new ArrayList<>();

	private final List<List<Relationship>> relationshipsOf = new ArrayList<>();

	void add(Entity entity) {
		this.entities.add(entity);
		this.relationshipsOf.add(new ArrayList<>());
	}

	void add(Relationship relationship) {
		this.relationships.add(relationship);
		this.relationshipsOf.get(relationship.start()).add(relationship);
		if (relationship.start() != relationship.end()) {
			this.relationshipsOf.get(relationship.end()).add(relationship);
		}
	}

	List<Entity> entities() {
		return this.entities;
	}

	List<Relationship> relationships() {
		return this.relationships;
	}

	/** In both directions; one to itself is there once. */
	List<Relationship> relationshipsOf(int entity) {
		return this.relationshipsOf.get(entity);
	}

	int degree(int entity) {
		return relationshipsOf(entity).size();
	}

	int size() {
		return this.entities.size();
	}

	/** The number of an entity. */
	int number(String id) {
		for (int number = 0; number < size(); number++) {
			if (this.entities.get(number).id().equals(id)) {
				return number;
			}
		}
		throw new IllegalArgumentException("There is no " + id);
	}

	Relationship relationship(String id) {
		return this.relationships.stream()
			.filter(each -> each.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("There is no " + id));
	}

}
