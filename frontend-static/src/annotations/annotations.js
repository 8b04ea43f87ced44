/**
 * @import {Explorer} from '../explorer.js'
 * @import {GraphView} from '../graph/graph-view.js'
 * @import {Renderer} from '../graph/renderer.js'
 * @import {LiveRegion} from '../ui/live-region.js'
 * @import {Annotation} from './annotation.js'
 */
import { annotations as words } from '../texts/annotations.js';
import { EventBus } from '../ui/events.js';
import { AnnotationEditor } from './annotation-editor.js';
import { AnnotationHandles } from './annotation-handles.js';
import { AnnotationList } from './annotation-list.js';
import { moved, newNote, newRegion, sized } from './changes.js';
import { MOST } from './checked-annotations.js';
import { DrawnAnnotations } from './drawn.js';
import { originOf } from './shapes.js';

/** Half of what is brought to the middle when there is no size to go by. */
const NEAR = 60;

/**
 * @typedef {object} AnnotationParts
 * @property {HTMLElement} container of the picture
 * @property {HTMLCanvasElement} overlay
 * @property {GraphView} view
 * @property {Explorer} explorer
 * @property {Renderer} renderer
 * @property {LiveRegion} live
 */

/**
 * Notes and regions in the picture: made, moved, changed and removed, each a step that can be undone.
 *
 * @extends {EventBus<{changed: null}>}
 */
class Annotations extends EventBus {
  /** The list of them, for a panel. */
  list;
  #view;
  #explorer;
  #renderer;
  #live;
  #overlay;
  #editor;
  /** What the next step is called, while somebody is still moving something. @type {string | null} */
  #pending = null;

  /** @param {AnnotationParts} parts */
  constructor({ container, overlay, view, explorer, renderer, live }) {
    super();
    this.#view = view;
    this.#explorer = explorer;
    this.#renderer = renderer;
    this.#live = live;
    this.#overlay = overlay;
    this.#editor = new AnnotationEditor(view);
    this.list = new AnnotationList(this, view);
    new AnnotationHandles({ container, overlay, view, renderer, annotations: this });
    view.drawAnnotations = (camera, measure) => new DrawnAnnotations(view, camera, measure);
    view.annotate(view.annotations);
  }

  /** @param {string} [entity] that it is to belong to, if it is not the selected one */
  write(entity) {
    this.#make(newNote(this.#view, this.#renderer.camera.look, newId(), entity), words.steps.wrote);
  }

  /** @param {string[]} [entities] that are to be in it, if not the selected one and those around it */
  mark(entities) {
    this.#make(newRegion(this.#view, this.#renderer.camera.look, newId(), entities), words.steps.marked);
  }

  /**
   * @param {Annotation} draft
   * @param {(text: string) => string} title
   */
  #make(draft, title) {
    const { annotations } = this.#view;
    if (annotations.length >= MOST) {
      this.#explorer.emit('note', words.tooMany(MOST));
      return;
    }
    this.#editor.open(draft, {
      look: this.#renderer.camera.look,
      save: (made) => this.#commit([...this.#view.annotations, made], title(made.text)),
    });
  }

  /** @param {string} id */
  edit(id) {
    const known = this.#view.annotations.find((each) => each.id === id);
    if (known !== undefined) {
      this.#editor.open(known, {
        look: this.#renderer.camera.look,
        save: (changed) => this.#commit(this.#with(changed), words.steps.edited(changed.text)),
        remove: () => this.remove(id),
      });
    }
  }

  /** @param {string} id */
  remove(id) {
    const { annotations } = this.#view;
    const removed = annotations.find((each) => each.id === id);
    if (removed !== undefined) {
      const title = words.steps.removed(removed.text);
      this.#commit(annotations.filter((each) => each !== removed), title);
      this.#live.say(title);
    }
  }

  /**
   * Moves it, or its corner, while somebody is still at it; `settle` makes it a step.
   *
   * @param {string} id
   * @param {number} dx in pixels of the screen
   * @param {number} dy
   * @param {boolean} [isSize]
   */
  shift(id, dx, dy, isSize = false) {
    const known = this.#view.annotations.find((each) => each.id === id);
    if (known === undefined) {
      return;
    }
    const { k } = this.#renderer.camera.transform;
    const changed = (isSize ? sized : moved)(known, dx / k, dy / k);
    if (changed !== known) {
      this.#pending = (isSize ? words.steps.sized : words.steps.moved)(known.text);
      this.#view.annotate(this.#with(changed));
    }
  }

  settle() {
    if (this.#pending !== null) {
      this.#commit(this.#view.annotations, this.#pending);
      this.#pending = null;
    }
  }

  /** Brings it to where it can be seen. @param {string} id */
  show(id) {
    const known = this.#view.annotations.find((each) => each.id === id);
    if (known?.kind === 'note') {
      const from = originOf(this.#view, known) ?? { x: 0, y: 0 };
      this.#renderer.camera.centreOn(from.x + known.x, from.y + known.y);
    } else if (known?.entities !== undefined) {
      this.#renderer.fit({ slots: known.entities.map((each) => this.#view.nodeSlot(each)).filter((slot) => slot >= 0) });
    } else if (known !== undefined) {
      const { x = 0, y = 0, width = NEAR, height = NEAR } = known;
      this.#renderer.camera.fit({ left: x, top: y, right: x + width, bottom: y + height }, true);
    }
  }

  /** Back to the picture, for whoever has just removed what the keyboard was at. */
  focusPicture() {
    this.#overlay.focus();
  }

  /** @param {Annotation} changed */
  #with(changed) {
    return this.#view.annotations.map((each) => (each.id === changed.id ? changed : each));
  }

  /**
   * @param {readonly Annotation[]} annotations
   * @param {string} title
   */
  #commit(annotations, title) {
    this.#view.annotate(annotations);
    this.#explorer.emit('step', { title });
    this.emit('changed', null);
  }
}

function newId() {
  return Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(36)).join('');
}

export { Annotations };
