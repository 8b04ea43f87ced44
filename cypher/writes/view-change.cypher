// Who writes takes the lock first, so that of two at once the second sees what the first did.
MATCH (view:SavedView {id: $id})
SET view.locked = true
REMOVE view.locked
WITH view, view.version AS version
WHERE $version IS NULL
   OR version = $version
SET view += $summary,
    view.version = version + 1,
    view.changed = $now,
    view.document = $document
RETURN view.version AS version, view.created AS created
