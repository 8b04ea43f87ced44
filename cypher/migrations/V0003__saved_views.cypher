// Views that people keep. They are no part of the graph: nothing leads to them or from them.
CREATE CONSTRAINT saved_view_id IF NOT EXISTS
FOR (view:SavedView) REQUIRE view.id IS UNIQUE;

// The latest come first.
CREATE INDEX saved_view_changed IF NOT EXISTS
FOR (view:SavedView) ON (view.changed);
