MATCH (source:Source)
RETURN source
