CALL db.index.fulltext.queryNodes('entity_names', $query, {limit: $scan})
YIELD node AS entity, score
WHERE ($type IS NULL OR $type IN labels(entity))
  AND ($dataset IS NULL OR $dataset IN entity.datasets)
RETURN entity, score
LIMIT $candidates
