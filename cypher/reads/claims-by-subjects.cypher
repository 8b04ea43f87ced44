// The evidence of many entities, or of many relationships, at once.
UNWIND $subjects AS subject
MATCH (claim:Claim {subject: subject, kind: $kind})-[:IN]->(source:Source)
RETURN subject, claim, source
ORDER BY subject, source.publishedOn, source.id, claim.locator
