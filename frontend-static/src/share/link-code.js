/** So many characters a link may have behind `#view=`: what programs that pass links on still take. */
const MOST_CHARACTERS = 8000;
/** What nobody made by copying a link is not even unpacked, and what is unpacked has an end. */
const MOST_READ = 8 * MOST_CHARACTERS;
const MOST_UNPACKED = 1_000_000;

/** @typedef {'damaged' | 'newer' | 'unsupported'} LinkFault */

/** Why a link cannot be read. */
class LinkError extends Error {
  /** @type {LinkFault} */
  fault;

  /** @param {LinkFault} fault */
  constructor(fault) {
    super(`The link is ${fault}.`);
    this.name = 'LinkError';
    this.fault = fault;
  }
}

/**
 * Data as the letters, digits, `-` and `_` of base64url, compressed.
 *
 * @param {unknown} data
 * @returns {Promise<string>}
 */
async function encode(data) {
  if (typeof CompressionStream === 'undefined') {
    throw new LinkError('unsupported');
  }
  const packed = new Blob([JSON.stringify(data)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/**
 * @param {string} code
 * @returns {Promise<unknown>}
 */
async function decode(code) {
  if (typeof DecompressionStream === 'undefined') {
    throw new LinkError('unsupported');
  }
  if (code.length > MOST_READ) {
    throw new LinkError('damaged');
  }
  try {
    const binary = atob(code.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return JSON.parse(await unpacked(bytes));
  } catch {
    throw new LinkError('damaged');
  }
}

/** A few bytes may claim to be very many: it ends where no link made here would. @param {Uint8Array<ArrayBuffer>} bytes */
async function unpacked(bytes) {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += decoder.decode(part.value, { stream: true });
    if (text.length > MOST_UNPACKED) {
      await reader.cancel();
      throw new RangeError('The link unpacks to too much.');
    }
  }
  return text + decoder.decode();
}

export { LinkError, MOST_CHARACTERS, decode, encode };
