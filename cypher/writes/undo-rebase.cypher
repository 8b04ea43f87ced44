UNWIND $rows AS row
MATCH (change:Change {id: row.id})
SET change.before = row.before
