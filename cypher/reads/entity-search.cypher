// Some of the matches, best first, of which those of a type and of a data set are wanted.
CALL db.index.fulltext.queryNodes('entity_names', $query, {skip: $skip, limit: $limit})
YIELD node AS entity, score
WITH entity, score,
     ($type IS NULL OR $type IN labels(entity)) AND ($dataset IS NULL OR $dataset IN entity.datasets) AS wanted
RETURN count(*) AS looked, collect(CASE WHEN wanted THEN {entity: entity, score: score} END)[..$wanted] AS found
