/**
 * The radius of what has so many relationships, in the picture at its own size.
 *
 * @param {{degree: number}} node
 */
function radiusOf({ degree }) {
  return 13 + Math.min(11, 2 * Math.log2(1 + degree));
}

export { radiusOf };
