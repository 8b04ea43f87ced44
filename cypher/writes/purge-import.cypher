MATCH (import:Import {id: $id})
DELETE import
