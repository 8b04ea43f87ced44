// The properties of each type of relationship, in a sample of each.
UNWIND $types AS type
CALL (type) {
  MATCH ()-[item:$(type)]->()
  WITH item
  LIMIT $sample
  UNWIND keys(item) AS name
  RETURN name, count(*) AS present
}
RETURN type, name, present
ORDER BY type, name
