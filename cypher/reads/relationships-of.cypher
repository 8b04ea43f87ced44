// Some of the relationships of an entity.
MATCH (:Entity {id: $id})-[relationship]-(:Entity)
WITH DISTINCT relationship
LIMIT $limit
RETURN relationship.id AS id
