/*
title: Whom the people and advocates of a case met
description: >-
  Meetings of the parties to a case, and of whoever issued a statement about it, with the committee seat that the person
  met has or had. A meeting is no evidence that the case was discussed.
parameters:
  - name: case
    type: entity
    entityType: Case
    required: true
    description: The case whose people and advocates are followed.
result: table
*/
MATCH (matter:Entity&Case {id: $case})
CALL (matter) {
  MATCH (matter)<-[:PARTY_TO]-(visitor)
  RETURN visitor, 'party' AS connection
  UNION
  MATCH (matter)<-[:CONCERNS]-(:Statement)<-[:ISSUED]-(visitor)
  RETURN visitor, 'issuer of a statement' AS connection
}
MATCH (visitor)-[meeting:MET_WITH]-(met:Person)
OPTIONAL MATCH (met)-[seat:MEMBER_OF]->(committee:Committee)
RETURN
  matter AS `case`,
  connection,
  visitor,
  meeting,
  meeting.from AS date,
  met,
  seat,
  seat.role AS committeeRole,
  committee
ORDER BY connection DESC, visitor.name, met.name, ltrim(date, '~./'), committee.name, meeting.id, seat.id
