import { outlinePath, typeStyle } from '../graph/type-styles.js';
import { svg } from './dom.js';

/**
 * The same sign a node of this type has in the picture. It is decoration: the type's name is always written beside it.
 *
 * @param {string} type
 */
function typeIcon(type) {
  const { index, outline, glyph } = typeStyle(type);
  const shape = svg('path', { d: outlinePath(outline, 12, 12, 9), 'stroke-linejoin': 'round' });
  shape.style.fill = shape.style.stroke = `var(--type-${index})`;
  const sign = svg('path', {
    d: glyph,
    transform: 'translate(6.8 6.8) scale(0.65)',
    fill: 'none',
    'stroke-width': 1.9,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });
  sign.style.stroke = `var(--type-${index}-ink)`;
  return svg('svg', { class: 'type-icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' }, shape, sign);
}

export { typeIcon };
