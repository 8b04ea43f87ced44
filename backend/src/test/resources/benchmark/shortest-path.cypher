MATCH (a:Entity {id: $from})
MATCH (b:Entity {id: $to})
MATCH path = shortestPath((a)-[*..8]-(b))
RETURN path
