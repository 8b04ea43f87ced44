MATCH (view:SavedView {id: $id})
RETURN view.version AS version,
       view.created AS created,
       view.changed AS changed,
       view.document AS document
