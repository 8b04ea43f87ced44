// Values kept for the undo of an import that there is no record of.
MATCH (change:Change)
WHERE NOT EXISTS { (:Import {id: change.import}) }
RETURN change.id AS id
LIMIT $limit
