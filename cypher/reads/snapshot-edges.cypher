// The same, with time and evidence, which takes several times as long. One claim is of one source,
// so that the sources, which take longest, are counted only where there are more.
MATCH (entity:Entity)
CALL (entity) {
  MATCH (entity)-[relationship]->(other)
  RETURN collect(id(other)) AS others,
         collect(type(relationship)) AS types,
         collect(CASE relationship.claims WHEN 1 THEN 1 ELSE size(coalesce(relationship.sources, [])) END) AS sources,
         collect(coalesce(relationship.nature, 'fact')) AS natures,
         collect(coalesce(relationship.from, '')) AS froms,
         collect(coalesce(relationship.to, '')) AS tos
}
WITH *
WHERE size(others) > 0
RETURN id(entity) AS id, others, types, sources, natures, froms, tos
