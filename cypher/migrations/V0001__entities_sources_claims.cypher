// Everything that can be cited has a stable id of Clew's own.
CREATE CONSTRAINT entity_id IF NOT EXISTS
FOR (entity:Entity) REQUIRE entity.id IS UNIQUE;

CREATE CONSTRAINT source_id IF NOT EXISTS
FOR (source:Source) REQUIRE source.id IS UNIQUE;

CREATE CONSTRAINT claim_id IF NOT EXISTS
FOR (claim:Claim) REQUIRE claim.id IS UNIQUE;

// The evidence of an entity or a relationship is found by the id of what it supports.
CREATE INDEX claim_subject IF NOT EXISTS
FOR (claim:Claim) ON (claim.subject);

CREATE INDEX entity_name IF NOT EXISTS
FOR (entity:Entity) ON (entity.name);

CREATE FULLTEXT INDEX entity_names IF NOT EXISTS
FOR (entity:Entity) ON EACH [entity.searchNames, entity.name, entity.aliases]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};

CREATE INDEX proceeding_from IF NOT EXISTS
FOR (proceeding:Proceeding) ON (proceeding.from);

CREATE INDEX event_from IF NOT EXISTS
FOR (event:Event) ON (event.from);

CREATE CONSTRAINT dataset_id IF NOT EXISTS
FOR (dataset:Dataset) REQUIRE dataset.id IS UNIQUE;

// What is only alleged or judged is asked for as such.
CREATE INDEX claim_nature IF NOT EXISTS
FOR (claim:Claim) ON (claim.nature);
