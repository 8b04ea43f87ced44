UNWIND $elementIds AS elementId
MATCH (entity:Entity)
WHERE elementId(entity) = elementId
RETURN elementId, entity, COUNT { (entity)--() } AS degree
