UNWIND $ids AS id
MATCH (source:Source {id: id})<-[:IN]-(claim:Claim)
RETURN id,
       count(DISTINCT CASE claim.kind WHEN 'entity' THEN claim.subject END) AS entities,
       count(DISTINCT CASE claim.kind WHEN 'edge' THEN claim.subject END) AS edges
