// A data set of which no other import is left.
MATCH (dataset:Dataset {id: $id})
WHERE NOT EXISTS {
  MATCH (other:Import)
  WHERE other.dataset = $id AND other.id <> $import AND other.state <> 'UNDONE'
}
DELETE dataset
