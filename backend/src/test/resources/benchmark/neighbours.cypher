MATCH (entity:Entity {id: $id})-[relationship]-(other)
RETURN entity, relationship, other, COUNT { (other)--() } AS degree
LIMIT 300
