// Claims that an import brought, of one kind of thing, some at a time.
MATCH (claim:Claim {import: $import, kind: $kind})-[:IN]->(source:Source)
WITH claim, source
LIMIT $limit
RETURN claim {.id, .subject, .type, .start, .end, source: source.id} AS claim
