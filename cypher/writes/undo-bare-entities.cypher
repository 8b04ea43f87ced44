// Entities that nothing supports any more, but relationships of other imports need: they stay, and
// say that they have no evidence.
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
WHERE NOT EXISTS { (:Claim {subject: id, kind: 'entity'}) }
SET entity.claims = 0,
    entity.sources = [],
    entity.datasets = [name IN entity.datasets WHERE name <> $dataset]
RETURN count(entity) AS kept
