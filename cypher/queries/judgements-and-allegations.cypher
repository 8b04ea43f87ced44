/*
title: What rests on judgement or allegation only, and whose
description: >-
  Entities and relationships that no source states as a plain fact, with what is claimed instead, by whom and where.
parameters:
  - name: statedBy
    type: string
    required: false
    description: Only what this person or body claims, as its name is written in the claim.
result: table
*/
MATCH (claim:Claim)
WHERE claim.nature IN ['allegation', 'judgement']
  AND ($statedBy IS NULL OR claim.statedBy = $statedBy)
  AND NOT EXISTS {
    MATCH (other:Claim {subject: claim.subject})
    WHERE other.kind = claim.kind AND other.nature = 'fact'
  }
MATCH (claim)-[:IN]->(origin:Source)
OPTIONAL MATCH (entity:Entity {id: claim.subject})
WHERE claim.kind = 'entity'
OPTIONAL MATCH (source:Entity {id: claim.start})-[link {id: claim.subject}]->(target:Entity {id: claim.end})
RETURN
  claim.nature AS nature,
  claim.assertion AS assertion,
  claim.statedBy AS statedBy,
  origin.title AS sourceTitle,
  claim.locator AS locator,
  entity,
  source,
  link,
  target
ORDER BY nature, claim.subject, claim.id
