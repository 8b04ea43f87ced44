UNWIND $rows AS row
MERGE (entity:Entity {id: row.id})
SET entity:$(row.type),
    entity += row.properties,
    entity.datasets = CASE
      WHEN $dataset IN coalesce(entity.datasets, []) THEN entity.datasets
      ELSE coalesce(entity.datasets, []) + [$dataset]
    END
