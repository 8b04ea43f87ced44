// What properties the relationships of export-edges have, and of which types.
MATCH (source:Entity)-[relationship]->(target:Entity)
WHERE $dataset IS NULL OR $dataset IN relationship.datasets
UNWIND keys(relationship) AS name
RETURN name, collect(DISTINCT valueType(relationship[name])) AS types
