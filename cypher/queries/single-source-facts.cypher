/*
title: What rests on a single source
description: >-
  Relationships of one person, case or other entity that only one source supports, the weakest kind of claim first.
parameters:
  - name: entity
    type: entity
    required: true
    description: The entity whose relationships are examined.
result: table
*/
MATCH (entity:Entity {id: $entity})-[link]-(other)
WHERE size(link.sources) = 1
MATCH (origin:Source {id: link.sources[0]})
RETURN
  entity,
  link,
  other,
  link.role AS role,
  link.nature AS nature,
  link.claims AS claims,
  origin.title AS sourceTitle
ORDER BY
  CASE link.nature
    WHEN 'inference' THEN 0
    WHEN 'judgement' THEN 1
    WHEN 'allegation' THEN 2
    ELSE 3
  END,
  type(link),
  link.id
