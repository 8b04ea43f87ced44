// How far an import has come, as JSON.
MATCH (import:Import {id: $id})
WHERE import.progress IS NOT NULL
RETURN import.progress AS progress
