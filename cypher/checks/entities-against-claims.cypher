// Entities whose stored evidence is not what their claims amount to.
MATCH (entity:Entity)
WITH entity, COLLECT {
  MATCH (:Claim {subject: entity.id, kind: 'entity'})-[:IN]->(source:Source)
  RETURN source.id
} AS sources
WHERE size(sources) <> coalesce(entity.claims, 0)
  OR any(id IN sources WHERE NOT id IN coalesce(entity.sources, []))
  OR any(id IN coalesce(entity.sources, []) WHERE NOT id IN sources)
RETURN entity.id AS id
LIMIT $limit
