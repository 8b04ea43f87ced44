// Sources that some import brought and nothing rests on any more.
UNWIND $ids AS id
MATCH (source:Source {id: id})
WHERE source.import IS NOT NULL
  AND NOT EXISTS { (source)<-[:IN]-() }
DELETE source
