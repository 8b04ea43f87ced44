// Every relationship between entities: a row of lists for each entity that some start from,
// which travel in a third of the time of a row each.
MATCH (entity:Entity)-[relationship]->(other:Entity)
RETURN id(entity) AS id,
       collect(id(other)) AS others,
       collect(type(relationship)) AS types,
       collect(size(coalesce(relationship.sources, []))) AS sources,
       collect(coalesce(relationship.nature, 'fact')) AS natures,
       collect(coalesce(relationship.from, '')) AS froms,
       collect(coalesce(relationship.to, '')) AS tos
