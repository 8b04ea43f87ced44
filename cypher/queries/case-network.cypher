/*
title: The network around a case
description: >-
  The people of a case, its proceedings with the states and bodies that asked, decided or housed them, the events and
  statements about it, and who issued or attended those.
parameters:
  - name: case
    type: entity
    entityType: Case
    required: true
    description: The case in the middle.
result: graph
*/
MATCH (matter:Entity&Case {id: $case})
CALL (matter) {
  MATCH (matter)<-[link:PARTY_TO|PART_OF|CONCERNS]-()
  RETURN link
  UNION
  MATCH (matter)<-[:PART_OF]-(:Proceeding)-[link:PARTY_TO|REQUESTED_BY|DECIDED_BY|LOCATED_IN]-()
  RETURN link
  UNION
  MATCH (matter)<-[:CONCERNS]-(:Statement|Event)<-[link:ISSUED|ATTENDED]-()
  RETURN link
}
RETURN
  startNode(link) AS source,
  link,
  endNode(link) AS target
ORDER BY type(link), source.name, target.name, link.id
