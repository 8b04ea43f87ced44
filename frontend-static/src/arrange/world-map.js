/** @import {Entity} from '../api/types.js' */

/** @typedef {{grid: number, places: Record<string, [number, number]>, outline: string[]}} MapFile places and outlines in steps of the grid */

/** The outlines of all countries and the place of each, on a map whose width is 1. */
class WorldMap {
  /** @type {Promise<WorldMap> | undefined} */
  static #loaded;
  #file;
  /** @type {Map<string, string>} */
  #codes = new Map();

  /** @param {MapFile} file */
  constructor(file) {
    this.#file = file;
    const names = new Intl.DisplayNames(['en'], { type: 'region' });
    for (const code of Object.keys(file.places)) {
      this.#codes.set(code.toLowerCase(), code);
      this.#codes.set((names.of(code) ?? code).toLowerCase(), code);
    }
  }

  /** Fetched once; what failed is tried again. */
  static async load() {
    WorldMap.#loaded ??= fetchMap();
    try {
      return await WorldMap.#loaded;
    } catch (error) {
      WorldMap.#loaded = undefined;
      throw error;
    }
  }

  get grid() {
    return this.#file.grid;
  }

  get outline() {
    return this.#file.outline;
  }

  /**
   * Where a country is, by its code, or else by its name.
   *
   * @param {Entity | undefined} country
   * @returns {[number, number] | null}
   */
  placeOf(country) {
    if (country === undefined) {
      return null;
    }
    const known = [country.properties.code, country.name, ...(country.aliases ?? [])].map((word) => this.#codes.get(String(word).toLowerCase()));
    const code = known.find((each) => each !== undefined);
    const { grid, places } = this.#file;
    return code === undefined ? null : [places[code][0] / grid, places[code][1] / grid];
  }
}

async function fetchMap() {
  const response = await fetch(new URL('countries.json', document.baseURI));
  if (!response.ok) {
    throw new Error(`The map cannot be had: ${response.status}.`);
  }
  return new WorldMap(await response.json());
}

export { WorldMap };
