UNWIND $numbers AS number
MATCH (source)-[relationship]->(target)
WHERE id(relationship) = number
RETURN relationship,
       source.id AS source,
       labels(source) AS sourceLabels,
       target.id AS target,
       labels(target) AS targetLabels
