package org.clew.plan;

import java.util.List;
import java.util.Map;

import org.neo4j.driver.Driver;

/**
 * A graph of two halves of the same shape, which differ in the number of relationships of
 * their country alone: 1,000 and 100,000. Names end with the number of their half, 3 or
 * 5.
 */
final class TwinGraph {

	static final List<Integer> HALVES = List.of(3, 5);

	private static final int BATCH = 20_000;

	/** Nine in ten are citizens; for others who live there and bodies, some 100 each. */
	private static final String CROWD = """
			UNWIND range($from, $to - 1) AS i
			MATCH (country:Entity {id: 'country-' + $half})
			CREATE (person:Entity:Person {id: 'crowd-' + $half + '-' + i, name: 'Crowd ' + i,
			  searchNames: ['crowd ' + i], datasets: ['twins'], claims: 1, sources: ['source-' + $half], nature: 'fact'})
			CREATE (person)-[:CITIZEN_OF {id: 'citizen-' + $half + '-' + i, claims: 1, sources: ['source-' + $half],
			  nature: 'fact', from: toString(1950 + i % 60)}]->(country)""";

	/**
	 * Each says where it comes from, so that a hub has as many claims as relationships.
	 */
	private static final String CLAIMS = """
			MERGE (source:Source {id: 'crowd-source-' + $half})
			ON CREATE SET source.title = 'Register'
			WITH source
			UNWIND range($from, $to - 1) AS i
			CREATE (:Claim {id: 'of-citizen-' + $half + '-' + i, subject: 'citizen-' + $half + '-' + i, kind: 'edge',
			  type: 'CITIZEN_OF', start: 'crowd-' + $half + '-' + i, end: 'country-' + $half, locator: 'row ' + i,
			  nature: 'fact'})-[:IN]->(source)""";

	private static final List<String> HALF = List.of("""
			CREATE (:Entity:Country {id: 'country-' + $half, name: 'Country ' + $half})""", """
			UNWIND ['one', 'two', 'three'] AS name
			CREATE (:Entity:Person {id: name + '-' + $half, name: 'Person ' + name, searchNames: ['person ' + name],
			  datasets: ['twins'], from: '1960'})""",
			"""
					UNWIND [['case', 'Case'], ['party', 'Party'], ['event', 'Event'], ['proceeding', 'Proceeding'],
					  ['statement', 'Statement'], ['body', 'Organization'], ['committee', 'Committee'], ['session', 'Event']] AS row
					CREATE (entity:Entity:$(row[1]) {id: row[0] + '-' + $half, name: row[1] + ' ' + $half,
					  searchNames: [row[0] + ' ' + $half], datasets: ['twins'], from: '2013'})""",
			"""
					UNWIND [['one', 'CITIZEN_OF', 'country'], ['two', 'CITIZEN_OF', 'country'], ['three', 'ASSOCIATED_WITH', 'country'],
					  ['one', 'MET_WITH', 'two'], ['two', 'MET_WITH', 'three'], ['one', 'PARTY_TO', 'case'],
					  ['three', 'PARTY_TO', 'case'], ['one', 'PARTY_TO', 'proceeding'], ['proceeding', 'REQUESTED_BY', 'country'],
					  ['proceeding', 'DECIDED_BY', 'body'], ['proceeding', 'LOCATED_IN', 'country'], ['body', 'LOCATED_IN', 'country'],
					  ['proceeding', 'CONCERNS', 'case'], ['statement', 'CONCERNS', 'case'], ['statement', 'CONCERNS', 'country'],
					  ['two', 'ISSUED', 'statement'], ['body', 'ISSUED', 'statement'], ['two', 'MEMBER_OF', 'party'],
					  ['three', 'MEMBER_OF', 'party'], ['two', 'MEMBER_OF', 'committee'], ['two', 'REPRESENTS', 'country'],
					  ['one', 'ATTENDED', 'event'], ['two', 'ATTENDED', 'event'], ['three', 'ATTENDED', 'session'],
					  ['session', 'PART_OF', 'event'], ['event', 'CONCERNS', 'case'], ['case', 'LOCATED_IN', 'country'],
					  ['one', 'RELATED_TO', 'three'], ['event', 'LOCATED_IN', 'country']] AS row
					MATCH (start:Entity {id: row[0] + '-' + $half})
					MATCH (end:Entity {id: row[2] + '-' + $half})
					CREATE (start)-[:$(row[1]) {id: row[0] + '-' + row[1] + '-' + row[2] + '-' + $half, from: '2013', claims: 1,
					  sources: ['source-' + $half], nature: 'allegation'}]->(end)""",
			"""
					CREATE (:Source {id: 'source-' + $half, title: 'Source', publishedOn: '2017'})""", """
					MATCH (country:Entity {id: 'country-' + $half})
					CREATE (own:Entity:Person {id: 'own-' + $half, name: 'Own', searchNames: ['own'],
					  datasets: ['own-' + $half]})
					CREATE (own)-[:CITIZEN_OF {id: 'own-edge-' + $half, datasets: ['own-' + $half]}]->(country)
					CREATE (:Dataset {id: 'own-' + $half, title: 'A small one beside a large one'})""",
			"""
					MATCH (source:Source {id: 'source-' + $half})
					MATCH (start:Entity)-[edge]->(end:Entity)
					WHERE start.id ENDS WITH '-' + $half AND NOT start.id STARTS WITH 'crowd'
					CREATE (:Claim {id: 'of-' + edge.id, subject: edge.id, kind: 'edge', type: type(edge), start: start.id,
					  end: end.id, locator: 'page 1', nature: 'allegation', statedBy: 'Somebody'})-[:IN]->(source)""",
			"""
					MATCH (source:Source {id: 'source-' + $half})
					MATCH (entity:Entity)
					WHERE entity.id ENDS WITH '-' + $half AND NOT entity.id STARTS WITH 'crowd'
					CREATE (:Claim {id: 'of-' + entity.id, subject: entity.id, kind: 'entity', locator: 'page 1', nature: 'fact'})
					  -[:IN]->(source)""");

	private TwinGraph() {
	}

	static void write(Driver driver) {
		for (int half : HALVES) {
			HALF.subList(0, 3).forEach(statement -> run(driver, statement, Map.of("half", half)));
			int crowd = (int) Math.pow(10, half);
			for (int from = 0; from < crowd; from += BATCH) {
				Map<String, Object> batch = Map.of("half", half, "from", from, "to", Math.min(crowd, from + BATCH));
				run(driver, CROWD, batch);
				run(driver, CLAIMS, batch);
			}
			HALF.subList(3, HALF.size()).forEach(statement -> run(driver, statement, Map.of("half", half)));
		}
		run(driver, "MERGE (:Dataset {id: 'twins', title: 'Twins'})", Map.of());
		run(driver, "CALL db.awaitIndexes(300)", Map.of());
	}

	private static void run(Driver driver, String statement, Map<String, Object> parameters) {
		driver.executableQuery("CYPHER 25 " + statement).withParameters(parameters).execute();
	}

}
