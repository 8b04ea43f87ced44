RETURN COUNT { (:SavedView) } AS total
