// A page of the saved views, the latest first, without what is in them.
MATCH (view:SavedView)
WHERE view.changed IS NOT NULL
WITH view
ORDER BY view.changed DESC, view.id
SKIP $offset
LIMIT $limit
RETURN view.id AS id,
       view.version AS version,
       view.created AS created,
       view.changed AS changed,
       view.title AS title,
       view.note AS note,
       view.entities AS entities,
       view.relationships AS relationships,
       view.annotations AS annotations,
       coalesce(view.steps, 0) AS steps,
       view.bytes AS bytes
