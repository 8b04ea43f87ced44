// It is made here, so that no call for a page has to write.
MERGE (key:CursorKey {name: 'pages'})
SET key.secret = coalesce(key.secret, randomUUID() + randomUUID());
