MATCH (:Entity {id: $id})-[relationship]-(:Entity)
WHERE relationship.id IN $ids
DELETE relationship
