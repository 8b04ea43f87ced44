/*
title: What two people have in common
description: >-
  Everyone and everything that is one step from both people. The least connected come first: they say more about the
  two than a country or a parliament does.
parameters:
  - name: first
    type: entity
    entityType: Person
    required: true
    description: One of the two people.
  - name: second
    type: entity
    entityType: Person
    required: true
    description: The other.
  - name: type
    type: type
    required: false
    description: Only what is of this type, for instance Person.
rules:
  - first != second
result: table
*/
MATCH (first:Entity&Person {id: $first})
MATCH (second:Entity&Person {id: $second})
WITH CASE
    WHEN COUNT { (first)--() } <= COUNT { (second)--() } THEN [first, second]
    ELSE [second, first]
  END AS ends
WITH ends[0] AS near, ends[1] AS far
MATCH (near)-[nearLink]-(shared)
WHERE $type IS NULL OR $type IN labels(shared)
// A subquery, because the planner would otherwise expand both people and join what it finds.
CALL (shared, far) {
  MATCH (shared)-[farLink]-(far)
  RETURN farLink
}
WITH
  shared,
  COUNT { (shared)--() } AS degree,
  CASE near.id WHEN $first THEN nearLink ELSE farLink END AS firstLink,
  CASE near.id WHEN $first THEN farLink ELSE nearLink END AS secondLink
RETURN
  shared,
  degree,
  firstLink,
  firstLink.role AS firstRole,
  secondLink,
  secondLink.role AS secondRole
ORDER BY degree, shared.name, shared.id, firstLink.id, secondLink.id
