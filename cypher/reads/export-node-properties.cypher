// What properties the entities of export-nodes have, and of which types: some formats declare
// them before the first value.
MATCH (entity:Entity)
WHERE $dataset IS NULL
  OR $dataset IN entity.datasets
  OR EXISTS {
    MATCH (entity)-[relationship]-()
    WHERE $dataset IN relationship.datasets
  }
UNWIND keys(entity) AS name
RETURN name, collect(DISTINCT valueType(entity[name])) AS types
