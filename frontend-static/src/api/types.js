/**
 * The shapes the API answers with, named once for the type checker.
 *
 * @typedef {'fact' | 'allegation' | 'judgement' | 'inference'} Nature
 * @typedef {{count: number, sources: string[], nature: Nature}} EvidenceSummary
 * @typedef {string | number | boolean | string[]} PropertyValue
 *
 * @typedef {object} Entity
 * @property {string} id
 * @property {string} type
 * @property {string} name
 * @property {string[]} [aliases]
 * @property {Record<string, PropertyValue>} properties
 * @property {string} [from]
 * @property {string} [to]
 * @property {number} degree
 * @property {EvidenceSummary} evidence
 * @property {string[]} datasets
 *
 * @typedef {object} Relationship
 * @property {string} id
 * @property {string} type
 * @property {string} source
 * @property {string} target
 * @property {string} [role]
 * @property {Record<string, PropertyValue>} properties
 * @property {string} [from]
 * @property {string} [to]
 * @property {EvidenceSummary} evidence
 *
 * @typedef {object} Claim
 * @property {{id: string, title: string, publisher: string, publishedOn?: string, url?: string}} source
 * @property {string} locator
 * @property {string} [quotation]
 * @property {string} [assertion]
 * @property {string} [statedBy]
 * @property {Nature} nature
 *
 * @typedef {object} Meta
 * @property {{nodes: number, edges: number}} shown
 * @property {{nodes: number, edges: number, exact: boolean}} total
 * @property {boolean} truncated
 * @property {string[]} reasons
 * @property {string} [next]
 * @property {number} elapsedMs
 * @property {string[]} [undated] ids of shown relationships without any date, where the question was about a time
 *
 * @typedef {{nodes: Entity[], edges: Relationship[], meta: Meta}} Subgraph
 *
 * @typedef {object} DegreeGroup
 * @property {string} type
 * @property {'out' | 'in'} direction
 * @property {string} [nodeType] not told of a hub's many neighbours of several types
 * @property {number} count of relationships
 *
 * @typedef {Entity & {claims: Claim[], degrees: DegreeGroup[]}} EntityDetails
 * @typedef {Relationship & {sourceNode: Entity, targetNode: Entity, claims: Claim[]}} RelationshipDetails
 *
 * @typedef {Entity & {score: number, matched?: string}} Hit
 * @typedef {{items: Hit[], total: number, exact?: boolean, limit: number, offset: number}} Hits
 *
 * @typedef {object} Explanation
 * @property {string} sentence
 * @property {{id: string, degree: number, cost: number}[]} nodes
 * @property {{id: string, cost: number, sources: number}[]} edges
 * @property {string} weakest
 *
 * @typedef {{nodes: string[], edges: string[], length: number, cost: number, explanation: Explanation}} Path
 *
 * @typedef {object} PathMeta
 * @property {number} proved how many of the paths, from the first on, are the best for certain
 * @property {string} answeredBy `snapshot` or `cypher`
 * @property {number} searchMs
 * @property {{nodes: number, edges: number}} explored
 *
 * @typedef {{id: string, of: string[], cost: number}} CommonNeighbour
 *
 * @typedef {object} Paths the answer for two entities, and for more
 * @property {Path[]} paths
 * @property {Entity[]} nodes
 * @property {Relationship[]} edges
 * @property {Meta & PathMeta} meta
 * @property {string[][]} [unconnected] groups of the given entities that no path joins
 * @property {CommonNeighbour[]} [commonNeighbours] best first
 * @property {number} [commonNeighboursTotal]
 *
 * @typedef {object} Schema
 * @property {{type: string, count: number}[]} types
 * @property {{type: string, count: number}[]} relationshipTypes
 * @property {{id: string, count: number, title?: string}[]} datasets
 * @property {boolean} sampled
 *
 * @typedef {object} QueryParameter
 * @property {string} name
 * @property {'entity' | 'string' | 'integer' | 'boolean' | 'date'} type
 * @property {string} [entityType]
 * @property {boolean} required
 * @property {string | number | boolean} [default]
 * @property {string} [description]
 *
 * @typedef {object} SavedQuery
 * @property {string} name
 * @property {string} title
 * @property {string} description
 * @property {'table' | 'graph'} result
 * @property {QueryParameter[]} parameters
 *
 * @typedef {{entity: {id: string, type: string, name: string}}} EntityCell
 * @typedef {{edge: {id: string, type: string, source: string, target: string}}} EdgeCell
 * @typedef {null | string | number | boolean | EntityCell | EdgeCell | unknown[]} Cell
 * @typedef {object} QueryResult
 * @property {string[]} columns
 * @property {Cell[][]} rows
 * @property {Entity[]} nodes
 * @property {Relationship[]} edges
 * @property {Meta & {rows?: number}} meta
 *
 * @typedef {{field: string, message: string}} FieldError
 * @typedef {{type?: string, title?: string, status?: number, detail?: string, errors?: FieldError[]}} Problem
 */

export {};
