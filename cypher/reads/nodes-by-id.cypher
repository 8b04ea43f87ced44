UNWIND $ids AS id
MATCH (entity:Entity {id: id})
RETURN entity, COUNT { (entity)--() } AS degree
