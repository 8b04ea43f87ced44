// Sources that an import brought and nothing rests on any more, some at a time.
MATCH (source:Source {import: $import})
WHERE NOT EXISTS { (source)<-[:IN]-() }
WITH source
LIMIT $limit
DELETE source
RETURN count(*) AS deleted
