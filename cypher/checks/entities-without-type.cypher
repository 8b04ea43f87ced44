// Entities without an id, a name, or exactly one type.
MATCH (entity:Entity)
WHERE entity.id IS NULL
  OR entity.name IS NULL
  OR size(labels(entity)) <> 2
RETURN coalesce(entity.id, elementId(entity)) AS id
LIMIT $limit
