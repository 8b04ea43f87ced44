MATCH (dataset:Dataset)
RETURN dataset.id AS id, dataset.title AS title
ORDER BY id
