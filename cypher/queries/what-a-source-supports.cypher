/*
title: What a source supports
description: >-
  The claims made in a source, each with its place, who states it and the entity or relationship that it supports.
parameters:
  - name: source
    type: source
    required: true
    description: The id of the source, as the list of sources gives it.
result: table
*/
MATCH (:Source {id: $source})<-[:IN]-(claim:Claim)
OPTIONAL MATCH (entity:Entity {id: claim.subject})
WHERE claim.kind = 'entity'
OPTIONAL MATCH (start:Entity {id: claim.start})-[link {id: claim.subject}]->(end:Entity {id: claim.end})
RETURN
  claim.locator AS locator,
  claim.nature AS nature,
  claim.assertion AS assertion,
  claim.statedBy AS statedBy,
  entity,
  start,
  link,
  end
ORDER BY split(locator, ' ')[0], size(locator), locator, claim.kind DESC, claim.subject, claim.id
