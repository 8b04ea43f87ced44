UNWIND $rows AS row
MATCH (source:Source {id: row.subject})
SET source += row.values
