MATCH (a:Entity {id: $from})
MATCH (b:Entity {id: $to})
MATCH path = SHORTEST 5 (a)--{1,8}(b)
RETURN path
