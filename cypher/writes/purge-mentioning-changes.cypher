// Deletes earlier values, of whatever, that tell of what is purged.
MATCH (change:Change)
WHERE change.start = $id
  OR change.end = $id
  OR change.before =~ $pattern
DELETE change
RETURN count(*) AS deleted
