MATCH (key:CursorKey {name: 'pages'})
RETURN key.bytes AS bytes
