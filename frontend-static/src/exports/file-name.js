const LONGEST = 60;

/**
 * What a downloaded file is called: after what is in it, and the day.
 *
 * @param {string} subject its letters of any script are kept
 * @param {string} ending without the dot, as `png` or `clew.json`
 * @param {Date} [day]
 */
function fileName(subject, ending, day = new Date()) {
  const slug = [...subject.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')].slice(0, LONGEST).join('');
  const trimmed = slug.replace(/^-+|-+$/g, '');
  return `${[trimmed || 'clew', day.toISOString().slice(0, 10)].join('-')}.${ending}`;
}

/**
 * The ending of a file that the server names, which may have several parts.
 *
 * @param {string} name
 */
function endingOf(name) {
  return /^[^.]*\.(.+)$/.exec(name)?.[1] ?? 'txt';
}

export { endingOf, fileName };
