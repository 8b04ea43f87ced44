/*
title: Judgements, allegations and inferences, and whose they are
description: >-
  Entities and relationships that no source states as a plain fact, with what is claimed instead, by whom and where; on
  request everything that is judged, alleged or inferred, also of what is a fact.
parameters:
  - name: statedBy
    type: string
    required: false
    description: Only what this person or body claims, as its name is written in the claim.
  - name: source
    type: string
    required: false
    description: Only what stands in this source, by its id.
  - name: all
    type: boolean
    required: false
    default: false
    description: Also where another claim states the same entity or relationship as a fact.
result: table
*/
MATCH (claim:Claim)
WHERE claim.nature IN ['allegation', 'judgement', 'inference']
  AND ($statedBy IS NULL OR claim.statedBy = $statedBy)
  AND (
    $all
    OR NOT EXISTS {
      MATCH (other:Claim {subject: claim.subject})
      WHERE other.kind = claim.kind AND other.nature = 'fact'
    }
  )
MATCH (claim)-[:IN]->(origin:Source)
WHERE $source IS NULL OR origin.id = $source
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
