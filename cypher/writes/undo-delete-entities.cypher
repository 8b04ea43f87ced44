// What no claim supports any more, unless a relationship still needs it.
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
WHERE NOT EXISTS { (:Claim {subject: id, kind: 'entity'}) }
  AND NOT EXISTS { (entity)--() }
DELETE entity
