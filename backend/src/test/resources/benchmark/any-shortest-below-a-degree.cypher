// The predicate stands on both ends of the step, so that the search stays bidirectional.
MATCH (a:Entity {id: $from})
MATCH (b:Entity {id: $to})
MATCH path = ANY SHORTEST (a)
  ((x)--(y) WHERE (x = a OR COUNT { (x)--() } <= $hub) AND (y = b OR COUNT { (y)--() } <= $hub)){1,8}
(b)
RETURN path
