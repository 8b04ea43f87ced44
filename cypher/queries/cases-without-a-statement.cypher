/*
title: Cases for which nobody issued a statement
description: >-
  Cases that no recorded statement is about, with the people they are about. Other support, such as an event that
  concerns the case, is named beside them.
parameters: []
result: table
*/
MATCH (matter:Case)
WHERE NOT EXISTS { (matter)<-[:CONCERNS]-(:Statement)<-[:ISSUED]-() }
OPTIONAL MATCH (subject)-[involvement:PARTY_TO]->(matter)
OPTIONAL MATCH (matter)<-[concerns:CONCERNS]-(event:Event)
RETURN
  matter AS `case`,
  subject,
  involvement,
  involvement.role AS role,
  event,
  concerns
ORDER BY matter.name, subject.name, event.name, matter.id, involvement.id, concerns.id
