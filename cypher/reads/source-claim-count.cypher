MATCH (source:Source {id: $id})
RETURN COUNT { (source)<-[:IN]-() } AS total
