// Both from the count store.
RETURN COUNT { (:Entity) } AS entities,
       COUNT { (:Entity)-->() } AS relationships
