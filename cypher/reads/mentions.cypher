// Nodes and relationships with a text that matches a pattern.
CALL () {
  MATCH (thing)
  RETURN thing, labels(thing) AS types
UNION ALL
  MATCH ()-[thing]->()
  RETURN thing, [type(thing)] AS types
}
WITH thing, types
WHERE any(key IN keys(thing) WHERE CASE
  WHEN thing[key] IS :: STRING THEN thing[key] =~ $pattern
  WHEN thing[key] IS :: LIST<STRING NOT NULL> THEN any(text IN thing[key] WHERE text =~ $pattern)
  ELSE false
END)
RETURN types, coalesce(thing.id, elementId(thing)) AS id
LIMIT $limit
