// Every source that a claim about some entities, or about some relationships, names.
UNWIND $subjects AS subject
MATCH (claim:Claim {subject: subject, kind: $kind})-[:IN]->(source:Source)
RETURN DISTINCT source
