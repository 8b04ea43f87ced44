// Every source that supports something of export-nodes or export-edges.
MATCH (source:Source)
WHERE $dataset IS NULL
  OR EXISTS {
    MATCH (source)<-[:IN]-(claim:Claim {kind: 'entity'})
    MATCH (entity:Entity {id: claim.subject})
    WHERE $dataset IN entity.datasets
      OR EXISTS {
        MATCH (entity)-[relationship]-()
        WHERE $dataset IN relationship.datasets
      }
  }
  OR EXISTS {
    MATCH (source)<-[:IN]-(claim:Claim {kind: 'edge'})
    MATCH (start:Entity {id: claim.start})
    MATCH (end:Entity {id: claim.end})
    MATCH (start)-[relationship {id: claim.subject}]->(end)
    WHERE $dataset IN relationship.datasets
  }
RETURN source
