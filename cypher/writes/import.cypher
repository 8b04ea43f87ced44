// An import, its order and how it stands as JSON.
MERGE (import:Import {id: $id})
SET import.dataset = $dataset,
    import.digest = $digest,
    import.state = $state,
    import.startedAt = $startedAt,
    import.order = $order,
    import.status = $status
