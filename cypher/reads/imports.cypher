// All imports, the latest first.
MATCH (import:Import)
RETURN import.order AS order, import.status AS status
ORDER BY import.startedAt DESC, import.id
