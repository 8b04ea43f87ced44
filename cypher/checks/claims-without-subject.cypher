// Claims about nothing that there is.
MATCH (claim:Claim)
WHERE (claim.kind = 'entity' AND NOT EXISTS { (:Entity {id: claim.subject}) })
  OR (claim.kind = 'edge' AND NOT EXISTS {
    MATCH (start:Entity {id: claim.start}), (end:Entity {id: claim.end})
    MATCH (start)-[relationship {id: claim.subject}]->(end)
    WHERE type(relationship) = claim.type
  })
  OR NOT coalesce(claim.kind, '') IN ['entity', 'edge']
RETURN claim.id AS id
LIMIT $limit
