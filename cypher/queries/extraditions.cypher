/*
title: Extraditions, who asked at whose instance, and how they were decided
description: >-
  Extradition proceedings with the person sought, the applicant state, whoever is said to have been behind the
  application, the deciding body and the outcome. How firmly the instigator is stated is in the column beside it.
parameters:
  - name: person
    type: entity
    entityType: Person
    required: false
    description: The person sought; everyone where none is given.
result: table
*/
CALL () {
  MATCH (:Entity&Person {id: $person})-[:PARTY_TO {role: 'person sought'}]->(proceeding:Proceeding)
  WHERE proceeding.kind = 'extradition'
  RETURN proceeding
  UNION
  WITH true AS everyone
  WHERE $person IS NULL
  MATCH (proceeding:Proceeding)
  WHERE proceeding.kind = 'extradition'
  RETURN proceeding
}
OPTIONAL MATCH (sought:Person)-[party:PARTY_TO {role: 'person sought'}]->(proceeding)
OPTIONAL MATCH (proceeding)-[request:REQUESTED_BY {role: 'applicant'}]->(applicant)
OPTIONAL MATCH (proceeding)-[instance:REQUESTED_BY {role: 'at whose instance'}]->(instigator)
OPTIONAL MATCH (proceeding)-[decision:DECIDED_BY]->(body)
RETURN
  proceeding,
  sought,
  applicant,
  request.from AS requested,
  instigator,
  instance.nature AS instigatorStatedAs,
  body AS decidedBy,
  coalesce(decision.role, proceeding.outcome) AS outcome,
  decision.from AS decided,
  party,
  request,
  instance,
  decision
ORDER BY ltrim(requested, '~./'), proceeding.name, sought.name, applicant.name, instigator.name, body.name,
  proceeding.id, decision.id
