package org.clew.path;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.clew.database.Deadline;
import org.clew.database.GraphReader;
import org.clew.graph.Node;
import org.clew.path.CommonNeighbours.Common;
import org.clew.path.CommonNeighbours.CommonFound;
import org.clew.path.ConnectionAnswer.CommonNeighbour;
import org.clew.path.PathAnswer.Explored;
import org.clew.path.PathAnswer.PathMeta;
import org.clew.path.PathAnswer.RankedPath;
import org.clew.path.search.FoundPath;
import org.clew.topology.Snapshot;

import org.springframework.stereotype.Component;

/**
 * Connects several entities by a small subgraph of telling paths: the cheapest path
 * between each two of them is found, and of these paths the cheapest are taken that
 * connect all (a minimum spanning tree by Kruskal's algorithm). Where costs lie on edges
 * alone such a tree costs less than twice the cheapest subgraph there is; where several
 * paths meet in a node, its cost is counted for each.
 *
 * @see <a href="https://doi.org/10.1007/BF00288961">L. Kou, G. Markowsky, L. Berman, A
 * Fast Algorithm for Steiner Trees (1981)</a>
 */
@Component
class Connections {

	/** Common neighbours shown. */
	private static final int MOST_COMMON = 25;

	private final Paths paths;

	private final PathAnswers answers;

	private final CommonNeighbours commonNeighbours;

	private final GraphReader reader;

	Connections(Paths paths, PathAnswers answers, CommonNeighbours commonNeighbours, GraphReader reader) {
		this.paths = paths;
		this.answers = answers;
		this.commonNeighbours = commonNeighbours;
		this.reader = reader;
	}

	/**
	 * What connects the entities.
	 * @throws org.clew.web.NotFound if an entity that is named does not exist
	 */
	ConnectionAnswer answer(ConnectionQuestion question, Deadline deadline) {
		PathEnds ends = PathEnds.read(this.reader, named(question), deadline);
		Optional<Snapshot> snapshot = this.paths.snapshot(question.via(), question.filter(), ends);
		Search search = new Search(question.ids());
		for (int i = 0; i < question.ids().size(); i++) {
			for (int j = i + 1; j < question.ids().size(); j++) {
				search.add(i, j, this.paths.find(question.between(question.ids().get(i), question.ids().get(j)), ends,
						snapshot, deadline));
			}
		}
		List<FoundPath> tree = search.tree();
		CommonFound common = this.commonNeighbours.of(question.ids().stream().map(ends::of).toList(), question.filter(),
				MOST_COMMON, deadline);
		return told(question, ends, search, tree, common, deadline);
	}

	private ConnectionAnswer told(ConnectionQuestion question, PathEnds ends, Search search, List<FoundPath> tree,
			CommonFound common, Deadline deadline) {
		List<List<Long>> further = new ArrayList<>();
		question.ids().forEach(id -> further.add(List.of(ends.of(id).handle())));
		common.shown().forEach(each -> each.of().forEach(entity -> further.add(List.of(entity, each.node()))));
		Passed passed = Passed.read(this.reader, question.filter(), tree, further, deadline);
		List<RankedPath> ranked = this.answers.ranked(tree, question.filter(), PathRank.TELLING, passed);
		Set<String> reasons = new LinkedHashSet<>(search.limits);
		if (ranked.size() < tree.size()) {
			reasons.add("changed");
		}
		if (common.total() > common.shown().size()) {
			reasons.add("limit");
		}
		if (common.withoutHubs()) {
			reasons.add("hub");
		}
		List<CommonNeighbour> neighbours = new ArrayList<>();
		for (Common each : common.shown()) {
			Node neighbour = passed.nodes().get(each.node());
			if (neighbour != null) {
				neighbours.add(new CommonNeighbour(neighbour.id(),
						each.of().stream().map(passed.nodes()::get).filter(Objects::nonNull).map(Node::id).toList(),
						PathExplanation.rounded(each.cost())));
			}
		}
		PathMeta meta = new PathMeta(PathAnswers.meta(question.filter(), passed, reasons, deadline),
				search.limits.isEmpty() ? ranked.size() : 0, search.way(), search.searchMs,
				new Explored(search.nodesSeen, search.edgesSeen));
		return new ConnectionAnswer(ranked, search.unconnected(), neighbours, common.total(),
				List.copyOf(passed.nodes().values()), List.copyOf(passed.edges().values()), meta);
	}

	private static Map<String, String> named(ConnectionQuestion question) {
		Map<String, String> named = new LinkedHashMap<>();
		for (int i = 0; i < question.ids().size(); i++) {
			named.put("ids[%d]".formatted(i), question.ids().get(i));
		}
		named.putAll(PathEnds.avoided(question.filter()));
		return named;
	}

	/** The paths between each two of the entities, and the groups that they join. */
	private static final class Search {

		private final List<String> ids;

		private final List<Link> links = new ArrayList<>();

		/** By entity: another of its group, in the end the one that stands for it. */
		private final int[] groups;

		private final Set<String> limits = new LinkedHashSet<>();

		private final Set<Found.Way> ways = new LinkedHashSet<>();

		private double searchMs;

		private int nodesSeen;

		private int edgesSeen;

		private record Link(int one, int other, FoundPath path) {
		}

		Search(List<String> ids) {
			this.ids = ids;
			this.groups = new int[ids.size()];
			for (int i = 0; i < this.groups.length; i++) {
				this.groups[i] = i;
			}
		}

		void add(int one, int other, Found found) {
			found.paths().forEach(path -> this.links.add(new Link(one, other, path)));
			if (found.limit() != null) {
				this.limits.add(found.limit());
			}
			this.ways.add(found.way());
			this.searchMs += found.searchMs();
			this.nodesSeen += found.nodesSeen();
			this.edgesSeen += found.edgesSeen();
		}

		/** The cheapest paths that join what is not joined yet. */
		List<FoundPath> tree() {
			List<FoundPath> tree = new ArrayList<>();
			this.links.sort(Comparator.comparingDouble(link -> link.path().cost()));
			for (Link link : this.links) {
				int one = group(link.one());
				int other = group(link.other());
				if (one != other) {
					this.groups[other] = one;
					tree.add(link.path());
				}
			}
			return tree;
		}

		private int group(int entity) {
			int group = entity;
			while (this.groups[group] != group) {
				group = this.groups[group];
			}
			return group;
		}

		/** The groups, if there are several. */
		List<List<String>> unconnected() {
			Map<Integer, List<String>> members = new LinkedHashMap<>();
			for (int i = 0; i < this.ids.size(); i++) {
				members.computeIfAbsent(group(i), key -> new ArrayList<>()).add(this.ids.get(i));
			}
			return (members.size() > 1) ? List.copyOf(members.values()) : List.of();
		}

		String way() {
			return this.ways.iterator().next().value();
		}

	}

}
