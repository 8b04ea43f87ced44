// Claims that an import brought, of one kind of thing, some at a time.
MATCH (claim:Claim {import: $import, kind: $kind})
WITH claim
LIMIT $limit
RETURN claim {.id, .subject, .type, .start, .end} AS claim
