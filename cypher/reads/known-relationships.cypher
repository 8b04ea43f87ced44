// Which of these relationships are there, by their evidence, which every one has.
UNWIND $ids AS id
WITH id
WHERE EXISTS {
  MATCH (claim:Claim {subject: id})
  USING INDEX claim:Claim(subject)
  WHERE claim.kind = 'edge'
}
RETURN id
