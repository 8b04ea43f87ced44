MATCH (a:Entity {id: $from})
MATCH (b:Entity {id: $to})
MATCH path = shortestPath((a)-[*..8]-(b))
WHERE none(node IN nodes(path)[1..-1] WHERE node:Country)
RETURN path
