/*
title: Who took part in an event and its parts
description: >-
  People and bodies that attended an event, or a meeting that was part of it, each with the role they had there.
parameters:
  - name: event
    type: entity
    entityType: Event
    required: true
    description: The event, for instance a visit or a mission.
result: table
*/
MATCH (:Entity&Event {id: $event})<-[:PART_OF]-{0,3}(part:Event)
WITH DISTINCT part
MATCH (part)<-[attendance:ATTENDED]-(participant)
OPTIONAL MATCH (part)-[whole:PART_OF]->(:Event)
RETURN
  part AS event,
  part.from AS begun,
  part.to AS ended,
  participant,
  attendance.role AS role,
  attendance,
  whole
ORDER BY ltrim(begun, '~./'), ltrim(ended, '~./'), part.name, role, participant.name, attendance.id, whole.id
