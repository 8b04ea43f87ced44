// How many relationships there are of each type, where there are too many types to name each: the
// index of types is read once.
UNWIND $types AS type
CALL (type) {
  MATCH ()-[item:$(type)]->()
  RETURN count(*) AS count
}
RETURN type, count
