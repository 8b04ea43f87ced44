// What properties relationships have, and of which types.
MATCH (source:Entity)-[relationship]->(target:Entity)
UNWIND keys(relationship) AS name
RETURN name, collect(DISTINCT valueType(relationship[name])) AS types
