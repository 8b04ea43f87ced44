/**
 * @import {Annotation} from '../annotations/annotation.js'
 * @import {PropertyValue} from '../api/types.js'
 * @import {FileClaim, FileContent, FileEntity, FileRelationship} from './file-content.js'
 */
import { edgeLabel, formatDate, formatPeriod, formatReasons, formatValue, readable, relationName, webAddress } from '../format.js';
import { texts } from '../texts.js';
import { isolated } from '../texts/isolated.js';
import { file as words } from '../texts/shared-view.js';
import { byName, bySource } from './file-content.js';
import { Markup, html, jsonMarkup, sourceMarkup } from './markup.js';

/**
 * The page to keep, whole. Nothing in it runs or is asked for but the one script and style that have the nonce. A
 * nonce and no hash, because browsers work out hashes only for pages that came over https; it is as good: what comes
 * from the graph cannot know it.
 *
 * @param {object} page
 * @param {FileContent} page.content
 * @param {string} page.title
 * @param {string} page.made when, and from which address
 * @param {string} page.picture SVG
 * @param {string} page.script
 * @param {string} page.style
 * @param {string} page.icons the symbols that the script uses, as SVG
 * @param {string} page.licences of what the script is made of
 * @param {string} page.nonce
 */
function filePage({ content, title, made, picture, script, style, icons, licences, nonce }) {
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  return String(html`<!doctype html>
<html lang="en" data-icons="">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Clew">
<title>${title}</title>
<style nonce="${nonce}">${sourceMarkup(style)}</style>
</head>
<body>
<header class="top"><div class="file-head"><h1>${title}</h1><p>${made}</p></div></header>
<div class="work">
<main class="stage">
<div class="stage-body">
<section class="picture" aria-label="${words.picture}"><div class="still">${new Markup(picture)}</div></section>
<div class="tables">${readableContent(content)}
<details class="licences"><summary>${words.licences}</summary><pre>${licences}</pre></details></div>
</div>
</main>
</div>
<div hidden>${new Markup(icons)}</div>
<script type="application/json" id="content">${jsonMarkup(content)}</script>
<script nonce="${nonce}">${sourceMarkup(script)}</script>
</body>
</html>
`);
}

/**
 * All of it to be read: what it is, the tables, the footnotes.
 *
 * @param {FileContent} content
 */
function readableContent(content) {
  return html`${about(content)}${annotationList(content)}${entityTable(content)}${relationshipTable(content)}${footnotes(content.claims)}`;
}

/** @param {FileContent} content */
function about({ nodes, edges, claims, leftOut }) {
  const { hiddenAnnotations = 0, hiddenNodes, hiddenEdges, hiddenTypes, hiddenRelationshipTypes, notShown, goneNodes, goneEdges, reasons } = leftOut;
  const types = [...hiddenTypes.map(readable), ...hiddenRelationshipTypes.map(relationName)];
  const missing = [
    hiddenNodes + hiddenEdges > 0 && words.hidden(hiddenNodes, hiddenEdges),
    types.length > 0 && words.hiddenTypes(types),
    hiddenAnnotations > 0 && words.hiddenAnnotations(hiddenAnnotations),
    notShown > 0 && words.notShown(notShown),
    goneNodes + goneEdges > 0 && words.gone(goneNodes, goneEdges),
    reasons.length > 0 && words.cut(formatReasons({ reasons })),
  ].filter((line) => line !== false);
  const lines = [...(missing.length === 0 ? [words.nothingLeftOut] : missing), words.further];
  return html`<section class="about"><h2>${words.about}</h2>
<p>${words.holds(nodes.length, edges.length, claims.length)} ${words.natures}</p>
<h3>${words.leftOut}</h3>
<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul></section>
`;
}

/** What people wrote into the picture. @param {FileContent} content */
function annotationList({ annotations = [], nodes }) {
  if (annotations.length === 0) {
    return '';
  }
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const ids = (/** @type {Annotation} */ each) => (each.kind === 'note' ? (each.entity === undefined ? [] : [each.entity]) : (each.entities ?? []));
  const item = (/** @type {Annotation} */ each) => {
    const where = ids(each).map((id) => names.get(id) ?? id);
    return html`<li>${words.annotation[each.kind]}${where.length > 0 && ` (${where.map(isolated).join(', ')})`}: ${isolated(each.text)}</li>
`;
  };
  return html`<section><h2>${words.annotations}</h2>
<ul class="written">
${annotations.map(item)}</ul></section>
`;
}

/** @param {FileContent} content */
function entityTable({ nodes, edges }) {
  const { columns } = words;
  const slots = new Map(nodes.map(({ id }, slot) => [id, slot]));
  const row = (/** @type {FileEntity} */ node) => {
    const slot = slots.get(node.id);
    const here = edges.filter(({ source, target }) => source === node.id || target === node.id).length;
    return html`<tr id="entity-${slot}"><td><a href="#entity-${slot}">${node.name}</a>${aliases(node)}</td><td>${readable(node.type)}</td><td>${formatPeriod(node.from, node.to)}</td><td>${properties(node)}</td><td>${words.ofKnown(here, node.degree)}</td><td>${references(node.notes)}</td></tr>
`;
  };
  const titles = [columns.name, columns.type, columns.when, columns.known, columns.relationships, columns.evidence];
  return table(words.entities, titles, byName(nodes).map(row));
}

/** @param {FileContent} content */
function relationshipTable({ nodes, edges }) {
  const { columns } = words;
  const slots = new Map(nodes.map(({ id }, slot) => [id, slot]));
  const places = new Map(edges.map(({ id }, slot) => [id, slot]));
  const nameOf = (/** @type {string} */ id) => nodes[slots.get(id) ?? -1]?.name ?? id;
  const end = (/** @type {string} */ id) => html`<td><a href="#entity-${slots.get(id)}">${nameOf(id)}</a></td>`;
  const row = (/** @type {FileRelationship} */ edge) => {
    const place = places.get(edge.id);
    const known = properties(edge);
    return html`<tr id="relationship-${place}">${end(edge.source)}<td><a href="#relationship-${place}">${edgeLabel(edge)}</a>${known && html`<div class="more">${known}</div>`}</td>${end(edge.target)}<td>${formatPeriod(edge.from, edge.to)}</td><td>${texts.natures[edge.evidence.nature]}</td><td>${references(edge.notes)}</td></tr>
`;
  };
  const titles = [columns.from, columns.relationship, columns.to, columns.when, columns.nature, columns.evidence];
  return table(words.relationships, titles, bySource(edges, nameOf).map(row));
}

/**
 * @param {string} title
 * @param {string[]} columns
 * @param {Markup[]} rows
 */
function table(title, columns, rows) {
  return html`<section><h2>${title}</h2>
<div class="table-wrap" tabindex="0" role="region" aria-label="${title}"><table>
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${rows}</tbody></table></div></section>
`;
}

/** @param {FileEntity} node */
function aliases({ aliases: names }) {
  return names !== undefined && names.length > 0 && html`<div class="more">${words.alsoKnownAs(names.map(isolated).join(', '))}</div>`;
}

/**
 * @param {Pick<FileEntity, 'properties'>} thing
 * @returns {Markup | false}
 */
function properties({ properties: all }) {
  const parts = Object.entries(all ?? {}).map(([name, value]) => html`${isolated(readable(name))}: ${propertyMarkup(value)}`);
  return parts.length > 0 && html`${separated(parts, '; ')}`;
}

/** @param {PropertyValue} value */
function propertyMarkup(value) {
  const parts = (Array.isArray(value) ? value : [value]).map((part) => {
    const address = webAddress(part);
    return address === undefined ? html`${isolated(formatValue(part))}` : link(address);
  });
  return separated(parts, ', ');
}

/** @param {string} address */
function link(address) {
  return html`<a href="${address}" target="_blank" rel="noopener noreferrer">${address}</a>`;
}

/**
 * @param {Markup[]} parts
 * @param {string} separator
 */
function separated(parts, separator) {
  return parts.flatMap((part, i) => (i === 0 ? [part] : [separator, part]));
}

/** @param {number[]} notes */
function references(notes) {
  return notes.length === 0
    ? words.noEvidence
    : notes.map((note) => html`<a class="reference" href="#note-${note}" aria-label="${words.note(note)}">[${note}]</a> `);
}

/** @param {FileClaim[]} claims */
function footnotes(claims) {
  return html`<section><h2>${words.evidence}</h2>
<ol class="footnotes">
${claims.map((claim, i) => footnote(claim, i + 1))}</ol></section>
`;
}

/**
 * @param {FileClaim} claim
 * @param {number} note
 */
function footnote({ source, locator, nature, quotation, assertion, statedBy }, note) {
  const address = webAddress(source.url);
  const who = nature === 'fact' ? statedBy && texts.evidence.statedBy(statedBy) : texts.citation[nature](statedBy);
  const said = [who, assertion && isolated(assertion)].filter(Boolean).join(': ');
  const cited = [
    isolated(source.publisher),
    source.publishedOn && words.published(formatDate(source.publishedOn)),
    isolated(locator),
    source.retrievedOn && words.retrieved(formatDate(source.retrievedOn)),
    source.licence && words.licence(source.licence),
  ].filter(Boolean);
  return html`<li id="note-${note}" value="${note}" class="footnote footnote-${nature}">${said && html`<span class="said">${said.replace(/\.$/, '')}.</span> `}${quotation && html`<q>${isolated(quotation)}</q> `}<cite>${isolated(source.title)}</cite>. ${cited.join(', ')}.${
    source.url && (address === undefined ? html` ${source.url}` : html` ${link(address)}`)
  }</li>
`;
}

export { filePage, readableContent };
