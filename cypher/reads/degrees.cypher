// The groups of an entity that has few relationships.
MATCH (entity:Entity {id: $id})
MATCH (entity)-[relationship]-(other)
RETURN type(relationship) AS type,
       CASE startNode(relationship) WHEN entity THEN 'out' ELSE 'in' END AS direction,
       labels(other) AS labels,
       count(*) AS count
