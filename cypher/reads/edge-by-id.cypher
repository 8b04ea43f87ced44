// A relationship is found through its evidence, which every one has: its own id is indexed per
// type only, and types are open.
MATCH (claim:Claim {subject: $id, kind: 'edge'})
WITH claim
LIMIT 1
MATCH (source:Entity {id: claim.start})
MATCH (target:Entity {id: claim.end})
MATCH (source)-[relationship {id: $id}]->(target)
RETURN relationship, source, target, COUNT { (source)--() } AS sourceDegree, COUNT { (target)--() } AS targetDegree
