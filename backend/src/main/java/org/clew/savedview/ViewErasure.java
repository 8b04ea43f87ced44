package org.clew.savedview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

import org.clew.database.Deadline;
import org.clew.database.GraphReader;
import org.clew.database.Limits;
import org.clew.database.Statement;
import org.clew.database.Statements;
import org.clew.savedview.ViewDocument.Annotation;
import org.clew.savedview.ViewDocument.ViewEntity;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Takes an entity out of all saved views.
 */
@Component
public class ViewErasure {

	private final SavedViews views;

	private final GraphReader reader;

	private final Limits limits;

	private final Statement ids;

	ViewErasure(SavedViews views, GraphReader reader, Limits limits, Statements statements) {
		this.views = views;
		this.reader = reader;
		this.limits = limits;
		this.ids = statements.load("reads/view-ids");
	}

	/**
	 * Takes it, its relationships and the notes at it out of every view that shows it.
	 * Such a view loses its history, whose steps have titles with names. A view of
	 * nothing else is deleted.
	 * @return ids of these views
	 */
	public List<String> erase(String entity) {
		List<String> found = this.reader.read(this.ids, Map.of("text", ViewJson.quoted(entity)),
				Deadline.in(this.limits.time()), row -> row.get("id").asString());
		for (String id : found) {
			SavedView view = this.views.get(id);
			List<@Nullable ViewEntity> entities = rest(view.document().entities(),
					each -> each != null && !entity.equals(each.id()));
			if (entities.isEmpty()) {
				this.views.delete(id, view.version());
			}
			else {
				this.views.change(id, view.version(), without(view.document(), entities, entity));
			}
		}
		return found;
	}

	private static ViewDocument without(ViewDocument view, List<@Nullable ViewEntity> entities, String entity) {
		return new ViewDocument(view.title(), view.note(), entities,
				rest(view.relationships(),
						each -> each != null && !entity.equals(each.source()) && !entity.equals(each.target())),
				view.filters(), view.camera(), null, annotations(view, entity), null);
	}

	/** A region around nothing else goes, too. */
	private static List<@Nullable Annotation> annotations(ViewDocument view, String entity) {
		List<@Nullable Annotation> annotations = new ArrayList<>();
		for (Annotation each : Objects.requireNonNullElse(view.annotations(), List.<@Nullable Annotation>of())) {
			if (each != null && !entity.equals(each.entity())) {
				List<@Nullable String> around = (each.entities() != null)
						? rest(each.entities(), id -> !entity.equals(id)) : null;
				if (around == null || !around.isEmpty()) {
					annotations.add(new Annotation(each.id(), each.kind(), each.text(), each.tint(), each.x(), each.y(),
							each.width(), each.height(), each.entity(), around));
				}
			}
		}
		return annotations;
	}

	private static <T extends @Nullable Object> List<T> rest(@Nullable List<T> all, Predicate<? super T> stays) {
		return (all != null) ? all.stream().filter(stays).toList() : List.of();
	}

}
