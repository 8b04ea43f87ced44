/*
title: The people of cases and who spoke for each
description: >-
  Each person with the cases they are a party to and whoever issued a statement about those cases; people for whom
  nobody spoke are listed too. Give a case for its people only.
parameters:
  - name: case
    type: entity
    entityType: Case
    required: false
    description: The case; every case where none is given.
result: table
*/
CALL () {
  MATCH (matter:Entity&Case {id: $case})
  RETURN matter
  UNION
  WITH true AS every
  WHERE $case IS NULL
  MATCH (matter:Case)
  RETURN matter
}
MATCH (person:Person)-[involvement:PARTY_TO]->(matter)
OPTIONAL MATCH (matter)<-[concerns:CONCERNS]-(statement:Statement)<-[issued:ISSUED]-(issuer)
RETURN
  person,
  involvement.role AS role,
  matter AS `case`,
  issuer,
  statement,
  involvement,
  issued,
  concerns
ORDER BY person.name, matter.name, issuer.name, statement.name, involvement.id, issued.id
