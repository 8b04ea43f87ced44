// Which of these entities are there.
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
RETURN id
