MATCH (source:Source {id: $id})<-[:IN]-(claim:Claim)
WITH claim
ORDER BY claim.locator, claim.kind DESC, claim.subject, claim.id
SKIP $offset
LIMIT $limit
OPTIONAL MATCH (entity:Entity {id: CASE claim.kind WHEN 'entity' THEN claim.subject END})
OPTIONAL MATCH (start:Entity {id: claim.start})
OPTIONAL MATCH (end:Entity {id: claim.end})
RETURN claim, entity, start.name AS startName, end.name AS endName
