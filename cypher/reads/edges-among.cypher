// Every relationship among the given entities. Those of few relationships are expanded; two
// hubs are asked for what lies between them, so that none is ever read whole.
CALL () {
  UNWIND $ids AS id
  MATCH (entity:Entity {id: id})
  WHERE COUNT { (entity)--() } <= $hubDegree
  MATCH (entity)-[relationship]-(other)
  WHERE other.id IN $ids
  RETURN relationship
  UNION
  UNWIND $ids AS id
  MATCH (entity:Entity {id: id})
  WHERE COUNT { (entity)--() } > $hubDegree
  WITH collect(entity) AS hubs
  UNWIND hubs AS hub
  UNWIND hubs AS other
  MATCH (hub)-[relationship]->(other)
  RETURN relationship
}
RETURN relationship, startNode(relationship).id AS source, endNode(relationship).id AS target
ORDER BY relationship.id
LIMIT $limit
