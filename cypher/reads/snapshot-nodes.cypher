// Every entity, for the picture of the whole graph that is held in memory.
MATCH (entity:Entity)
RETURN id(entity) AS id,
       labels(entity) AS labels,
       COUNT { (entity)--() } AS degree,
       entity.from AS from,
       entity.to AS to
ORDER BY id
