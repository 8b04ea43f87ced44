// Keeps at the relationship what its claims amount to, so that a subgraph is read without them.
UNWIND $rows AS row
MATCH (:Entity {id: row.source})-[relationship:$(row.type) {id: row.id}]->(:Entity {id: row.target})
MATCH (claim:Claim {subject: row.id})-[:IN]->(source:Source)
WITH relationship, count(claim) AS claims, collect(DISTINCT source.id) AS sources, collect(DISTINCT claim.nature) AS natures
SET relationship.claims = claims,
    relationship.sources = sources,
    relationship.nature = CASE
      WHEN 'fact' IN natures THEN 'fact'
      WHEN 'allegation' IN natures THEN 'allegation'
      WHEN 'judgement' IN natures THEN 'judgement'
      ELSE 'inference'
    END
