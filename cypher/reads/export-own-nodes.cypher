// The entities of a data set, by the database's own numbers.
MATCH (entity:Entity)
WHERE $dataset IN entity.datasets
RETURN id(entity) AS entity
