// Where everything was deleted, the secret went too. Of several that are made at once, the first
// one stays.
MERGE (key:CursorKey {name: 'pages'})
SET key.secret = coalesce(key.secret, randomUUID() + randomUUID())
RETURN key.secret AS secret
