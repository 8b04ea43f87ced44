// The secret that page cursors are sealed with. It is no part of the graph: nothing leads to it or
// from it.
CREATE CONSTRAINT cursor_key_name IF NOT EXISTS
FOR (key:CursorKey) REQUIRE key.name IS UNIQUE;
