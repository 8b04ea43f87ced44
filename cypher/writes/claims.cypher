UNWIND $rows AS row
MATCH (source:Source {id: row.source})
MERGE (claim:Claim {id: row.id})
SET claim += row.properties
MERGE (claim)-[:IN]->(source)
