// Keeps at the entity what its claims amount to, so that a subgraph is read without them.
UNWIND $rows AS row
MATCH (entity:Entity {id: row.id})
MATCH (claim:Claim {subject: row.id})-[:IN]->(source:Source)
WITH entity, count(claim) AS claims, collect(DISTINCT source.id) AS sources, collect(DISTINCT claim.nature) AS natures
SET entity.claims = claims,
    entity.sources = sources,
    entity.nature = CASE
      WHEN 'fact' IN natures THEN 'fact'
      WHEN 'allegation' IN natures THEN 'allegation'
      WHEN 'judgement' IN natures THEN 'judgement'
      ELSE 'inference'
    END
