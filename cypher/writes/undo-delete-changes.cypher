UNWIND $ids AS id
MATCH (change:Change {id: id})
DELETE change
