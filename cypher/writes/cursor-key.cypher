// There is one, whoever makes it first.
MERGE (key:CursorKey {name: 'pages'})
ON CREATE SET key.bytes = $bytes
RETURN key.bytes AS bytes
