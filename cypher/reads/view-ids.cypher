// Views whose document has a text in it.
MATCH (view:SavedView)
WHERE view.document CONTAINS $text
RETURN view.id AS id
