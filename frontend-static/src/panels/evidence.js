/** @import {Claim} from '../api/types.js' */
import { formatDate, webAddress } from '../format.js';
import { texts } from '../texts.js';
import { copyButton } from '../ui/copy-button.js';
import { el } from '../ui/dom.js';
import { emptyNote } from '../ui/status.js';
import { citation, citations } from './citation.js';

/**
 * Claim by claim, who says what, and where it is written. What somebody alleges or judges is put in their mouth.
 *
 * @param {Claim[]} claims
 * @param {string} subject what they support, for a citation
 */
function claimList(claims, subject) {
  if (claims.length === 0) {
    return emptyNote(texts.evidence.none);
  }
  return el(
    'div',
    { class: 'evidence' },
    el('ol', { class: 'claims' }, claims.map(claimItem)),
    claims.length > 1 && copyButton(texts.citation.copyAll(claims.length), () => citations(subject, claims)),
  );
}

/** @param {Claim} claim */
function claimItem(claim) {
  return el(
    'li',
    { class: `claim claim-${claim.nature}` },
    claim.nature === 'fact' ? factText(claim) : claimedText(claim, claim.nature),
    claim.quotation && el('blockquote', {}, claim.quotation),
    sourceLine(claim),
    copyButton(texts.citation.copy, () => citation(claim), 'link'),
  );
}

/** @param {Claim} claim */
function factText({ assertion, statedBy }) {
  return [
    assertion && el('p', { class: 'assertion' }, assertion),
    statedBy && el('p', { class: 'stated-by' }, texts.evidence.statedBy(statedBy)),
  ];
}

/**
 * @param {Claim} claim
 * @param {'allegation' | 'judgement' | 'inference'} nature
 */
function claimedText({ assertion, statedBy }, nature) {
  return [
    el('p', { class: 'nature' }, texts.evidence[nature]),
    el(
      'p',
      { class: 'assertion' },
      el('strong', {}, statedBy ? texts.evidence.says(statedBy) : texts.evidence.sourceSays),
      ' ',
      assertion ?? texts.evidence.noAssertion,
    ),
  ];
}

/** @param {Claim} claim */
function sourceLine({ source, locator }) {
  const address = webAddress(source.url);
  const title = address
    ? el('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, source.title)
    : el('cite', {}, source.title);
  return el(
    'p',
    { class: 'source' },
    source.publisher && [el('span', { class: 'publisher' }, source.publisher), ' · '],
    title,
    source.publishedOn && ` · ${formatDate(source.publishedOn)}`,
    ' ',
    el('span', { class: 'locator' }, locator),
  );
}

export { claimList };
