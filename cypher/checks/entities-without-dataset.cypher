// Entities of a data set that there is no record of.
MATCH (entity:Entity)
WHERE any(name IN coalesce(entity.datasets, []) WHERE NOT EXISTS { (:Dataset {id: name}) })
RETURN entity.id AS id
LIMIT $limit
