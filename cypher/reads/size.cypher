// Both from the count store.
MATCH (entity:Entity)
WITH count(entity) AS entities
MATCH (:Entity)-[relationship]->()
RETURN entities, count(relationship) AS relationships
