/**
 * @import {GraphView} from '../graph/graph-view.js'
 * @import {Measure} from '../graph/scene.js'
 * @import {Theme} from '../graph/theme.js'
 */
import { Scene } from '../graph/scene.js';
import { fontOf, readTheme, schemeTheme, variableTheme } from '../graph/theme.js';
import { texts } from '../texts.js';
import { CAPTION, CAPTION_MARGIN, CAPTION_SIZE, pictureSvg } from './picture-svg.js';

/** Room for names that stand beside their nodes. */
const MARGIN = { x: 130, y: 50 };
const PNG_SCALE = 2;
/** No browser paints larger bitmaps than this for certain. */
const MAX_SIDE = 8000;

const { exports: words } = texts;

/** The whole picture, whatever part of it is on the screen, as a file. */
class PictureFile {
  #view;
  #scene;
  #context = /** @type {CanvasRenderingContext2D} */ (document.createElement('canvas').getContext('2d'));

  /** @param {GraphView} view */
  constructor(view) {
    this.#view = view;
    this.#scene = new Scene(view);
  }

  /**
   * @param {'light' | 'dark'} scheme
   * @returns {Promise<Blob>}
   */
  async svg(scheme) {
    return new Blob([this.#draw(schemeTheme(scheme)).svg], { type: 'image/svg+xml' });
  }

  /**
   * At twice the resolution of a screen, or as much of it as a browser paints.
   *
   * @param {'light' | 'dark'} scheme
   * @returns {Promise<Blob>}
   */
  async png(scheme) {
    const { svg, width, height } = this.#draw(schemeTheme(scheme));
    const scale = Math.min(PNG_SCALE, MAX_SIDE / width, MAX_SIDE / height);
    const image = new Image(width, height);
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob === null ? reject(new Error(words.noPicture)) : resolve(blob)), 'image/png'),
    );
  }

  /** For a page that has the colours of this one as CSS variables, and so may be light or dark. */
  markup() {
    return this.#draw(variableTheme()).svg;
  }

  /** @param {Theme} painted in these colours */
  #draw(painted) {
    const theme = readTheme();
    /** @type {Measure} */
    const measure = (text, kind) => {
      this.#context.font = fontOf(kind, theme);
      return this.#context.measureText(text).width;
    };
    const bounds = this.#view.bounds() ?? { left: 0, right: 0, top: 0, bottom: 0 };
    const box = this.#view.drawAnnotations?.({ k: 1, x: 0, y: 0 }, measure).around(bounds) ?? bounds;
    const { nodes, edges } = this.#view.visibleCounts();
    const caption = words.pictureCaption(nodes, edges, this.#view.bundles.count, new Date().toISOString().slice(0, 10));
    const width = Math.ceil(Math.max(box.right - box.left + 2 * MARGIN.x, this.#captionWidth(caption, theme)));
    const height = Math.ceil(box.bottom - box.top + 2 * MARGIN.y);
    const camera = { k: 1, x: (width - box.left - box.right) / 2, y: MARGIN.y - box.top };
    this.#scene.build(camera, { left: 0, top: 0, right: width, bottom: height }, { left: 0, right: width }, measure);
    const svg = pictureSvg({
      view: this.#view,
      scene: this.#scene,
      theme: painted,
      width,
      height,
      title: words.pictureTitle(nodes, edges),
      caption,
    });
    return { svg, width, height: height + CAPTION };
  }

  /**
   * A picture of two nodes is no narrower than what stands under it.
   *
   * @param {string} caption
   * @param {Theme} theme
   */
  #captionWidth(caption, theme) {
    this.#context.font = `${CAPTION_SIZE}px ${theme.font}`;
    return this.#context.measureText(caption).width + 2 * CAPTION_MARGIN;
  }
}

export { PictureFile };
