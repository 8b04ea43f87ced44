/*
title: Proceedings by state and year
description: >-
  Proceedings that a state requested, decided or housed, itself or through a body located in it. Years keep what may
  have been under way in them, so a proceeding without dates is always listed.
parameters:
  - name: country
    type: entity
    entityType: Country
    required: false
    description: The state involved; every state where none is given.
  - name: fromYear
    type: year
    required: false
    description: The first year of interest.
  - name: toYear
    type: year
    required: false
    description: The last year of interest.
rules:
  - fromYear <= toYear
result: table
*/
MATCH (state:Country)
WHERE $country IS NULL OR state.id = $country
CALL (state) {
  MATCH (state)<-[link:REQUESTED_BY|DECIDED_BY|LOCATED_IN]-(proceeding:Proceeding)
  RETURN proceeding, link, null AS body
  UNION
  MATCH (state)<-[:LOCATED_IN]-(body:Organization)<-[link:DECIDED_BY]-(proceeding:Proceeding)
  RETURN proceeding, link, body
}
WITH state, proceeding, link, body
// The first and the last year that dates may mean; "about" is a year or a month either way.
WITH *,
  CASE
    WHEN proceeding.from STARTS WITH '~'
      THEN (date(substring(proceeding.from, 1)) - duration({months: CASE size(proceeding.from) WHEN 5 THEN 12 ELSE 1 END})).year
    ELSE toInteger(left(split(proceeding.from, '/')[0], 4))
  END AS firstYear,
  CASE
    WHEN proceeding.to STARTS WITH '~'
      THEN (date(substring(proceeding.to, 1)) + duration({months: CASE size(proceeding.to) WHEN 5 THEN 12 ELSE 1 END})).year
    ELSE toInteger(left(split(proceeding.to, '/')[-1], 4))
  END AS lastYear
WHERE coalesce(firstYear <= $toYear, true) AND coalesce(lastYear >= $fromYear, true)
RETURN
  state,
  type(link) AS involvement,
  link.role AS role,
  proceeding,
  proceeding.kind AS kind,
  proceeding.from AS begun,
  proceeding.to AS ended,
  proceeding.outcome AS outcome,
  link,
  body
ORDER BY state.name, ltrim(begun, '~./'), proceeding.name, involvement, role, state.id, link.id
