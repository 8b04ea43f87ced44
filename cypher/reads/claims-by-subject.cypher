MATCH (claim:Claim {subject: $subject, kind: $kind})-[:IN]->(source:Source)
RETURN claim, source
ORDER BY source.publishedOn, source.id, claim.locator
