RETURN COUNT { (:Entity) } AS entities,
       COUNT { (:Entity)-->() } AS relationships,
       COUNT { (:Claim) } AS claims,
       COUNT { (:Source) } AS sources,
       COUNT { (:Dataset) } AS datasets,
       COUNT { (:Import) } AS imports,
       COUNT { (:SavedView) } AS views
