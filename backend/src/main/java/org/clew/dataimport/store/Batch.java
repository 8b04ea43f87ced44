package org.clew.dataimport.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.clew.dataimport.fact.EdgeFact;
import org.clew.dataimport.fact.NodeFact;
import org.clew.dataimport.fact.SourceFact;
import org.clew.dataimport.store.Outcome.Change;
import org.clew.database.Statement;
import org.clew.database.WriteTransaction;

/**
 * Facts that are stored together, those about one thing as one.
 */
final class Batch {

	static final Statement DATASET = new Statement("data set", """
			MERGE (dataset:Dataset {id: $id})
			SET dataset.title = $title""");

	private final WriteTransaction transaction;

	private final ImportStamp stamp;

	private final Outcome outcome = new Outcome();

	private final Map<String, Gathered> sources = new LinkedHashMap<>();

	private final Map<String, Gathered> nodes = new LinkedHashMap<>();

	private final Map<String, Gathered> edges = new LinkedHashMap<>();

	Batch(WriteTransaction transaction, ImportStamp stamp, List<Origin> facts, FormerSources former) {
		this.transaction = transaction;
		this.stamp = stamp;
		former.called(transaction, facts).forEach(this::add);
	}

	private void add(Origin origin) {
		Gathered gathered = switch (origin.fact()) {
			case SourceFact source -> this.sources.computeIfAbsent(source.id(), id -> new Gathered(Kind.SOURCE, id));
			case NodeFact node -> this.nodes.computeIfAbsent(node.id(), id -> new Gathered(Kind.ENTITY, id));
			case EdgeFact edge -> this.edges.computeIfAbsent(edge.id(), id -> new Gathered(Kind.EDGE, id));
		};
		String reason = gathered.add(origin);
		if (reason != null) {
			this.outcome.refused().add(new Outcome.Refused(origin, reason));
		}
	}

	Outcome store() {
		Changes changes = new Changes(this.transaction, this.stamp);
		SourceRows sourceRows = new SourceRows(this.transaction, this.stamp, changes);
		sourceRows.store(this.sources.values(), this.outcome);
		refuseWithoutSource(sourceRows);
		NodeRows nodeRows = new NodeRows(this.transaction, this.stamp, changes, this.nodes.values());
		EdgeRows edgeRows = new EdgeRows(this.transaction, this.stamp, changes);
		nodeRows.write(this.outcome);
		callAsKnown();
		edgeRows.write(this.edges.values(), this.outcome);
		changes.write();
		this.outcome.tally(Kind.CLAIM, "Claim", Change.CREATED, nodeRows.claims() + edgeRows.claims());
		return this.outcome;
	}

	private void callAsKnown() {
		new RelationshipIds(this.transaction, this.stamp).known(this.edges.values()).forEach((id, known) -> {
			Gathered renamed = Objects.requireNonNull(this.edges.remove(id));
			for (Origin origin : renamed.origins()) {
				if (origin.fact() instanceof EdgeFact edge) {
					add(origin.withFact(edge.withId(known)));
				}
			}
		});
	}

	private void refuseWithoutSource(SourceRows known) {
		List<Gathered> all = new ArrayList<>(this.nodes.values());
		all.addAll(this.edges.values());
		Set<String> named = new HashSet<>();
		all.forEach(each -> each.claims().forEach(claim -> named.add(claim.source())));
		Set<String> missing = known.missing(named);
		if (missing.isEmpty()) {
			return;
		}
		for (Gathered each : all) {
			each.claims()
				.stream()
				.map(claim -> missing.contains(claim.source()) ? claim.source() : null)
				.filter(Objects::nonNull)
				.findFirst()
				.ifPresent(source -> {
					this.outcome.refuse(each, "there is no source '%s'".formatted(source));
					((each.kind() == Kind.ENTITY) ? this.nodes : this.edges).remove(each.id());
				});
		}
	}

}
