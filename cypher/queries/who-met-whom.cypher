/*
title: Who met whom, and on which committee they sit
description: >-
  Recorded meetings, with the committees of the person met and the role held there. Give a person for that person's
  own meetings, a committee for meetings with those who have or had a seat on it, both for the overlap, neither for all.
  Who only attended the same event is not listed here.
parameters:
  - name: person
    type: entity
    entityType: Person
    required: false
    description: The person whose meetings are listed.
  - name: committee
    type: entity
    entityType: Committee
    required: false
    description: The committee on which the other side sits or sat.
result: table
*/
CALL () {
  MATCH (who:Entity&Person {id: $person})-[meeting:MET_WITH]-(met)
  RETURN who, meeting, met
  UNION
  MATCH (:Entity&Committee {id: $committee})<-[:MEMBER_OF]-(met:Person)-[meeting:MET_WITH]-(who)
  WHERE $person IS NULL
  RETURN who, meeting, met
  UNION
  WITH true AS everyone
  WHERE $person IS NULL AND $committee IS NULL
  MATCH (who)-[meeting:MET_WITH]->(met)
  RETURN who, meeting, met
}
OPTIONAL MATCH (met)-[seat:MEMBER_OF]->(committee:Committee)
WHERE $committee IS NULL OR committee.id = $committee
WITH who, meeting, met, seat, committee
WHERE $committee IS NULL OR committee IS NOT NULL
RETURN
  who,
  meeting,
  met,
  meeting.from AS date,
  seat,
  committee,
  seat.role AS committeeRole
ORDER BY ltrim(date, '~./'), who.name, met.name, committee.name, meeting.id, seat.id
