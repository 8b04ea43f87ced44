/*
title: Who spoke for a case
description: >-
  Every person or body that issued a statement about a case, with the statement and when it is known to be from.
parameters:
  - name: case
    type: entity
    entityType: Case
    required: true
    description: The case that the statements are about.
result: table
*/
MATCH (matter:Entity&Case {id: $case})<-[concerns:CONCERNS]-(statement:Statement)<-[issued:ISSUED]-(issuer)
RETURN
  issuer,
  issued,
  statement,
  coalesce(issued.from, statement.from, statement.observedOn) AS date,
  concerns,
  matter AS `case`
ORDER BY issuer.name, date, statement.name, issued.id
