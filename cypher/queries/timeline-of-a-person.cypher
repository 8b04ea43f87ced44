/*
title: A person's timeline
description: >-
  Everything dated within one step of a person, and within two steps through a case, proceeding, event or statement,
  in order of time. A partial date stands for its whole period and is sorted at its beginning, and so is one that is
  only known as "by then" or "about".
parameters:
  - name: person
    type: entity
    entityType: Person
    required: true
    description: The person whose timeline it is.
result: table
*/
MATCH (person:Entity&Person {id: $person})
CALL (person) {
  MATCH (person)-[link]-(entity)
  RETURN link, entity, null AS through, 1 AS steps
  UNION
  MATCH (person)--(matter:Case|Proceeding|Event|Statement)-[link]-(entity)
  WHERE entity <> person
    AND (link.from IS NOT NULL OR link.to IS NOT NULL OR NOT EXISTS { (entity)--(person) })
  RETURN link, entity, matter AS through, 2 AS steps
}
WITH
  entity,
  link,
  through,
  steps,
  CASE WHEN link.from IS NULL AND link.to IS NULL THEN entity.from ELSE link.from END AS begun,
  CASE WHEN link.from IS NULL AND link.to IS NULL THEN entity.to ELSE link.to END AS ended
WHERE begun IS NOT NULL OR ended IS NOT NULL
RETURN
  begun,
  ended,
  entity,
  type(link) AS how,
  link.role AS role,
  through,
  link,
  steps
ORDER BY ltrim(coalesce(begun, ended), '~./'), ltrim(ended, '~./'), steps, entity.name, link.id, through.id
