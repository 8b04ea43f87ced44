// Deletes the claims about some things, and what is kept of their earlier values.
UNWIND $ids AS id
MATCH (claim:Claim {subject: id, kind: $kind})
CALL (claim) {
  MATCH (change:Change {subject: claim.id, kind: 'claim'})
  DELETE change
}
OPTIONAL MATCH (claim)-[:IN]->(source:Source)
WITH claim, source.id AS source
DETACH DELETE claim
RETURN DISTINCT source
