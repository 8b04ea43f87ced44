// Every entity of a data set, and those that its relationships lead to.
MATCH (entity:Entity)
WHERE $dataset IS NULL
  OR $dataset IN entity.datasets
  OR EXISTS {
    MATCH (entity)-[relationship]-()
    WHERE $dataset IN relationship.datasets
  }
RETURN entity, COUNT { (entity)--() } AS degree
