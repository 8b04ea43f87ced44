// Every entity.
MATCH (entity:Entity)
RETURN entity, COUNT { (entity)--() } AS degree
