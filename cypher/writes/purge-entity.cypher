MATCH (entity:Entity {id: $id})
DELETE entity
