// Every relationship between entities: a row of lists for each entity that some start from,
// which travel faster than a row each. One claim is of one source, so that the sources, which
// take long to read, are counted only where there are more.
MATCH (entity:Entity)-[relationship]->(other:Entity)
RETURN id(entity) AS id,
       collect(id(other)) AS others,
       collect(type(relationship)) AS types,
       collect(CASE relationship.claims WHEN 1 THEN 1 ELSE size(coalesce(relationship.sources, [])) END) AS sources,
       collect(coalesce(relationship.nature, 'fact')) AS natures,
       collect(coalesce(relationship.from, '')) AS froms,
       collect(coalesce(relationship.to, '')) AS tos
