// Every relationship between entities.
MATCH (source:Entity)-[relationship]->(target:Entity)
RETURN relationship,
       source.id AS source,
       labels(source) AS sourceLabels,
       target.id AS target,
       labels(target) AS targetLabels
