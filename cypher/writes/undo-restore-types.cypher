UNWIND $rows AS row
MATCH (entity:Entity {id: row.id})
WITH entity, row.type AS type, [label IN labels(entity) WHERE label <> 'Entity'][0] AS now
REMOVE entity:$(now)
SET entity:$(type)
