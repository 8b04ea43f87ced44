// Deletes what is kept of the earlier values of some things.
UNWIND $ids AS id
MATCH (change:Change {subject: id, kind: $kind})
DELETE change
