UNWIND $numbers AS number
MATCH (entity:Entity)
WHERE id(entity) = number
RETURN entity, COUNT { (entity)--() } AS degree
