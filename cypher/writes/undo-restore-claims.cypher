UNWIND $rows AS row
MATCH (claim:Claim {id: row.subject})
SET claim += row.values
