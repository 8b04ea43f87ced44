// The relationships of a data set and their ends, by the database's own numbers.
MATCH (source:Entity)-[relationship]->(target:Entity)
WHERE $dataset IN relationship.datasets
RETURN id(relationship) AS relationship, id(source) AS source, id(target) AS target
