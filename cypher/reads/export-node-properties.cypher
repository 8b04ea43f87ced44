// What properties entities have, and of which types: some formats declare them before the first
// value.
MATCH (entity:Entity)
UNWIND keys(entity) AS name
RETURN name, collect(DISTINCT valueType(entity[name])) AS types
