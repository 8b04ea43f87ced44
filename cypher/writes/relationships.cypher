UNWIND $rows AS row
MATCH (source:Entity {id: row.source})
MATCH (target:Entity {id: row.target})
MERGE (source)-[relationship:$(row.type) {id: row.id}]->(target)
SET relationship += row.properties,
    relationship.datasets = CASE
      WHEN $dataset IN coalesce(relationship.datasets, []) THEN relationship.datasets
      ELSE coalesce(relationship.datasets, []) + [$dataset]
    END
