MATCH (import:Import {id: $id})
RETURN import.order AS order, import.status AS status
