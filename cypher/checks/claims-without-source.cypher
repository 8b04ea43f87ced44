// Claims that are in no source, or in several.
MATCH (claim:Claim)
WHERE COUNT { (claim)-[:IN]->(:Source) } <> 1
RETURN claim.id AS id
LIMIT $limit
