/*
title: Statements by issuer, and the cases they are about
description: Who issued which statement and about which cases. Give a person or a body for its own statements only.
parameters:
  - name: issuer
    type: entity
    required: false
    description: The person or body that issued the statements.
result: table
*/
CALL () {
  MATCH (issuer:Entity {id: $issuer})-[issued:ISSUED]->(statement:Statement)
  RETURN issuer, issued, statement
  UNION
  WITH true AS everyone
  WHERE $issuer IS NULL
  MATCH (issuer)-[issued:ISSUED]->(statement:Statement)
  RETURN issuer, issued, statement
}
OPTIONAL MATCH (statement)-[concerns:CONCERNS]->(matter:Case)
RETURN
  issuer,
  issued,
  statement,
  statement.kind AS kind,
  concerns,
  matter AS `case`
ORDER BY issuer.name, statement.name, matter.name, issued.id, concerns.id
