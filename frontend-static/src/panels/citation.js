/** @import {Claim, Entity, Relationship} from '../api/types.js' */
import { edgeLabel, formatDate, formatPeriod } from '../format.js';
import { texts } from '../texts.js';
import { isolated } from '../texts/isolated.js';

const { citation: words } = texts;

/**
 * What a relationship says, in a line.
 *
 * @param {Relationship & {sourceNode: Pick<Entity, 'name'>, targetNode: Pick<Entity, 'name'>}} edge
 */
function relationshipLine(edge) {
  const line = `${isolated(edge.sourceNode.name)} – ${edgeLabel(edge)} – ${isolated(edge.targetNode.name)}`;
  const period = formatPeriod(edge.from, edge.to);
  return period ? `${line} (${period})` : line;
}

/**
 * A claim as a footnote has it: what is claimed and by whom, and where that is written.
 *
 * @param {Claim} claim
 */
function citation({ source, locator, quotation, assertion, statedBy, nature }) {
  const said = [
    nature === 'fact' ? statedBy && texts.evidence.statedBy(statedBy) : words[nature](statedBy),
    assertion && isolated(assertion),
    quotation && words.quoted(quotation),
  ];
  const written = [
    source.publisher && isolated(source.publisher),
    words.quoted(source.title),
    source.publishedOn && formatDate(source.publishedOn),
    isolated(locator),
    source.url,
  ];
  const sentence = said.filter(Boolean).join(': ').replace(/\.$/, '');
  return [sentence, written.filter(Boolean).join(', ')].filter(Boolean).join('. ');
}

/**
 * All that supports something, numbered.
 *
 * @param {string} subject
 * @param {Claim[]} claims
 */
function citations(subject, claims) {
  return [subject, ...claims.map((claim, i) => `[${i + 1}] ${citation(claim)}`)].join('\n');
}

export { citation, citations, relationshipLine };
