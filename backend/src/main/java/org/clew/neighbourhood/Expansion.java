package org.clew.neighbourhood;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.clew.database.AtTime;
import org.clew.database.Statement;
import org.clew.entity.Degrees;
import org.clew.schema.CypherNames;

/**
 * Composes the statements that step from entities to their neighbours.
 */
final class Expansion {

	/**
	 * A row for each group, with lists in it: they travel twice as fast as a row for each
	 * neighbour.
	 */
	private static final String GROUPED = """
			WITH type(relationship) AS type, outgoing, count(*) AS found,
			       collect(relationship)[..$perType] AS relationships, collect(other)[..$perType] AS others
			  RETURN [type, outgoing, found, relationships, others, [other IN others | COUNT { (other)--() }]]""";

	private Expansion() {
	}

	/**
	 * What a neighbour must be, whichever way it was reached. A question without a period
	 * has a statement of its own, since the conditions on time take long to plan.
	 */
	private static String asWanted(AtTime at) {
		String types = "($nodeTypes IS NULL OR any(label IN labels(other) WHERE label IN $nodeTypes))";
		return (at.period() == null) ? types : """
				%s
				    AND %s
				    AND %s""".formatted(types, AtTime.condition("relationship"), AtTime.condition("other"));
	}

	/**
	 * The entities {@code $ids} and, of those that have at most {@code $hubDegree}
	 * relationships, the neighbours by {@code $types}, all if null. One plan serves every
	 * call without a period, and one every call with a period.
	 */
	static Statement ofFew(AtTime at) {
		return new Statement("neighbourhood", """
				UNWIND $ids AS id
				MATCH (entity:Entity {id: id})
				WITH entity, COUNT { (entity)--() } AS degree
				RETURN entity, degree, COLLECT {
				  MATCH (entity)-[relationship]-(other)
				  WHERE degree <= $hubDegree
				    AND ($types IS NULL OR type(relationship) IN $types)
				    AND %s
				  WITH relationship, other, startNode(relationship) = entity AS outgoing
				  %s
				} AS groups""".formatted(asWanted(at), GROUPED));
	}

	/**
	 * The entity {@code $id}, a hub, how many relationships it has by each of its steps
	 * ({@code counts}, in their order), and its neighbours by some of these. At most
	 * {@code $scan} by each step are looked at: each is a branch with a limit of its own,
	 * which stays flat on hubs, where one pattern over all types reads everything before
	 * a limit applies. What a neighbour must be is said once, behind the branches, since
	 * a plan takes the longer to make the more stands in these.
	 * @param all every step that the hub has
	 * @param wanted those to take, at least one
	 */
	static Statement ofHub(List<Step> all, List<Step> wanted, AtTime at) {
		String branches = joined(wanted, "    UNION ALL\n", step -> """
				    MATCH %s
				    RETURN relationship, other, %s AS outgoing
				    LIMIT $scan
				""".formatted(step.pattern("relationship"), step.outgoing()));
		return new Statement("neighbourhood of a hub", """
				MATCH (entity:Entity {id: $id})
				RETURN entity, COUNT { (entity)--() } AS degree, [
				  %s
				] AS counts, COLLECT {
				  CALL (entity) {
				%s  }
				  WITH relationship, other, outgoing
				  WHERE (outgoing OR startNode(relationship) <> entity)
				    AND %s
				  %s
				} AS groups""".formatted(joined(all, ",\n  ", step -> Degrees.count(step.type(), step.outgoing())),
				branches, asWanted(at), GROUPED));
	}

	/**
	 * The entity {@code $id} and a page of its relationships by some types, in the order
	 * of the database's own numbers: the one order that costs no property to be read,
	 * stays when something is added or removed, and tells where to go on
	 * ({@code $after}). All of the group are compared, {@code $scan} are looked at; of
	 * those as wanted, the ones from {@code $offset} to {@code $end} are in {@code page}.
	 * @param direction {@code out}, {@code in} or {@code both}
	 */
	static Statement page(List<String> types, String direction, AtTime at) {
		String pattern = "(entity)%s-[relationship:%s]-%s(other)".formatted(direction.equals("in") ? "<" : "",
				CypherNames.anyOf(types), direction.equals("out") ? ">" : "");
		String withoutLoops = direction.equals("in") ? "\n    AND other <> entity" : "";
		List<Step> steps = types.stream()
			.flatMap(type -> Stream.of(new Step(type, true), new Step(type, false)))
			.filter(step -> direction.equals("both") || direction.equals(step.direction()))
			.toList();
		return new Statement("neighbours", """
				MATCH (entity:Entity {id: $id})
				CALL (entity) {
				  MATCH %s
				  WHERE id(relationship) > $after%s
				  WITH relationship, other
				  ORDER BY id(relationship)
				  LIMIT $scan
				  RETURN count(relationship) AS looked, max(id(relationship)) AS last,
				         collect(CASE WHEN %s THEN [relationship, other] END)[$offset..$end] AS page
				}
				WITH entity, looked, last, [pair IN page | pair[0]] AS relationships, [pair IN page | pair[1]] AS others
				RETURN entity, COUNT { (entity)--() } AS degree, %s AS total, looked, last, relationships, others,
				       [other IN others | COUNT { (other)--() }] AS degrees,
				       [relationship IN relationships | id(relationship)] AS positions""".formatted(pattern,
				withoutLoops, asWanted(at), joined(steps, " + ", step -> Degrees.count(step.type(), step.outgoing()))));
	}

	private static String joined(Collection<Step> steps, String between, Function<Step, String> text) {
		return steps.stream().map(text).collect(Collectors.joining(between));
	}

}
