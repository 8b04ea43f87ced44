/**
 * @import {Entity, Relationship} from '../api/types.js'
 * @import {Annotation} from '../annotations/annotation.js'
 * @import {Backdrop} from './backdrop.js'
 * @import {Filter} from './filters.js'
 * @import {Selection} from './graph-view.js'
 */

/**
 * @typedef {object} Content everything `restore` needs, in the order of the slots
 * @property {Entity[]} nodes
 * @property {Relationship[]} edges
 * @property {ArrayLike<number>} x
 * @property {ArrayLike<number>} y
 * @property {ArrayLike<number>} flags
 * @property {string[]} hiddenTypes
 * @property {string[]} hiddenRelationshipTypes
 * @property {Selection | null} selection
 * @property {Filter} [filter] none unless given
 * @property {Backdrop | null} [backdrop] none unless given
 * @property {readonly Annotation[]} [annotations] none unless given
 */

export {};
