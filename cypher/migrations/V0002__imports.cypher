// An import can be undone: what it brought is found by the import that it carries.
CREATE CONSTRAINT import_id IF NOT EXISTS
FOR (import:Import) REQUIRE import.id IS UNIQUE;

CREATE CONSTRAINT change_id IF NOT EXISTS
FOR (change:Change) REQUIRE change.id IS UNIQUE;

CREATE INDEX change_import IF NOT EXISTS
FOR (change:Change) ON (change.import);

CREATE INDEX change_subject IF NOT EXISTS
FOR (change:Change) ON (change.subject);

CREATE INDEX claim_import IF NOT EXISTS
FOR (claim:Claim) ON (claim.import, claim.kind);

CREATE INDEX source_import IF NOT EXISTS
FOR (source:Source) ON (source.import);
