/*
title: Who spoke for a case
description: >-
  Every person or body that issued a statement about a case, with the statement and its date, where that is known.
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
  coalesce(issued.from, statement.from) AS date,
  concerns,
  matter AS `case`
ORDER BY issuer.name, ltrim(date, '~./'), statement.name, issued.id
