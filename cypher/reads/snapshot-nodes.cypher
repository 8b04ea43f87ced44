// Every entity, for the picture of the whole graph that is held in memory; with its time only
// where that is asked for, as it has to be read. In the order of the label scan, which need not be
// sorted.
MATCH (entity:Entity)
RETURN id(entity) AS id,
       labels(entity) AS labels,
       COUNT { (entity)--() } AS degree,
       CASE WHEN $detailed THEN entity.from END AS from,
       CASE WHEN $detailed THEN entity.to END AS to
ORDER BY entity
