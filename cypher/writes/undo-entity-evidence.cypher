// What is left of the evidence of entities that other claims support.
UNWIND $ids AS id
MATCH (entity:Entity {id: id})
MATCH (claim:Claim {subject: id, kind: 'entity'})-[:IN]->(source:Source)
WITH entity, count(claim) AS claims, collect(DISTINCT source.id) AS sources,
     collect(DISTINCT claim.nature) AS natures, collect(DISTINCT claim.dataset) AS datasets
SET entity.claims = claims,
    entity.sources = sources,
    entity.nature = CASE
      WHEN 'fact' IN natures THEN 'fact'
      WHEN 'allegation' IN natures THEN 'allegation'
      WHEN 'judgement' IN natures THEN 'judgement'
      ELSE 'inference'
    END,
    entity.datasets = [name IN entity.datasets WHERE name <> $dataset OR name IN datasets]
