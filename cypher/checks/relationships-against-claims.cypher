// Relationships without evidence, or whose stored evidence is not what their claims amount to.
MATCH (start:Entity)-[relationship]->(end:Entity)
WITH relationship, COLLECT {
  MATCH (claim:Claim {subject: relationship.id, kind: 'edge'})-[:IN]->(source:Source)
  WHERE claim.start = start.id
    AND claim.end = end.id
    AND claim.type = type(relationship)
  RETURN source.id
} AS sources
WHERE sources = []
  OR size(sources) <> coalesce(relationship.claims, 0)
  OR any(id IN sources WHERE NOT id IN coalesce(relationship.sources, []))
  OR any(id IN coalesce(relationship.sources, []) WHERE NOT id IN sources)
RETURN relationship.id AS id
LIMIT $limit
