MATCH (claim:Claim {subject: $subject})-[:IN]->(source:Source)
RETURN claim, source
ORDER BY source.publishedOn, source.id, claim.locator
