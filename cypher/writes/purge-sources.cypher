// Deletes those of some sources that no claim is in any more.
UNWIND $ids AS id
MATCH (source:Source {id: id})
WHERE NOT EXISTS { (source)<-[:IN]-() }
CALL (source) {
  MATCH (change:Change {subject: source.id, kind: 'source'})
  DELETE change
}
DELETE source
RETURN count(*) AS deleted
