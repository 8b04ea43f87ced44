MATCH (entity:Entity)
RETURN count(entity) AS entities
