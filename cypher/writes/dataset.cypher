MERGE (dataset:Dataset {id: $id})
SET dataset.title = $title
