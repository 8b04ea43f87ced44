CREATE (view:SavedView {id: $id, version: 1, created: $now})
SET view += $summary,
    view.changed = $now,
    view.document = $document
