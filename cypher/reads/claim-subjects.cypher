// What claims are about.
UNWIND $ids AS id
MATCH (claim:Claim {id: id})
RETURN DISTINCT claim.kind AS kind, claim.subject AS subject
