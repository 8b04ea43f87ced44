MATCH (entity:Entity)
WHERE ($type IS NULL OR $type IN labels(entity))
  AND ($dataset IS NULL OR $dataset IN entity.datasets)
RETURN count(entity) AS total
