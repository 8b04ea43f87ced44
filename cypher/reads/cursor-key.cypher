MATCH (key:CursorKey {name: 'pages'})
WHERE key.secret IS NOT NULL
RETURN key.secret AS secret
