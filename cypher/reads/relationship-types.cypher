CALL db.relationshipTypes()
YIELD relationshipType
RETURN relationshipType AS name
