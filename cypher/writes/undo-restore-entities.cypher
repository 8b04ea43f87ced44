UNWIND $rows AS row
MATCH (entity:Entity {id: row.subject})
SET entity += row.values
