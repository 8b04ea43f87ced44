UNWIND $ids AS id
MATCH (entity:Entity {id: id})
RETURN id, entity.name AS name, coalesce(entity.aliases, []) AS aliases
