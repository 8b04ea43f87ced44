/*
title: Members of a group, their countries and committee seats
description: >-
  Who belongs to a party or parliamentary group, which country they represent, and which roles they have or had in
  committees.
parameters:
  - name: group
    type: entity
    entityType: Party
    required: true
    description: The party or parliamentary group.
result: table
*/
MATCH (group:Entity&Party {id: $group})<-[membership:MEMBER_OF]-(member:Person)
OPTIONAL MATCH (member)-[represents:REPRESENTS]->(country:Country)
OPTIONAL MATCH (member)-[seat:MEMBER_OF]->(committee:Committee)
RETURN
  member,
  membership.role AS role,
  country,
  committee,
  seat.role AS committeeRole,
  seat.from AS since,
  seat.to AS until,
  membership,
  represents,
  seat
ORDER BY member.name, committee.name, country.name, membership.id, seat.id
