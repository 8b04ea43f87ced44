// What an import replaced, with what later imports replaced of the same things, in their order.
MATCH (change:Change {import: $import})
WITH change
LIMIT $limit
RETURN change {.*} AS change, COLLECT {
  MATCH (later:Change {subject: change.subject})
  WHERE later.kind = change.kind AND later.import <> change.import AND later.at >= change.at
  RETURN later {.id, .before}
  ORDER BY later.at
} AS later
