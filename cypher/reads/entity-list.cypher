MATCH (entity:Entity)
WHERE entity.name IS NOT NULL
  AND ($type IS NULL OR $type IN labels(entity))
  AND ($dataset IS NULL OR $dataset IN entity.datasets)
WITH entity
ORDER BY entity.name
SKIP $offset
LIMIT $limit
RETURN entity, COUNT { (entity)--() } AS degree
