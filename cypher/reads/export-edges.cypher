// Every relationship of a data set.
MATCH (source:Entity)-[relationship]->(target:Entity)
WHERE $dataset IS NULL OR $dataset IN relationship.datasets
RETURN relationship,
       source.id AS source,
       labels(source) AS sourceLabels,
       target.id AS target,
       labels(target) AS targetLabels
