const COLOURS = { Person: '#3f3a9e', Organization: '#aa4499', Country: '#44aa99', Committee: '#88ccee', Case: '#ddcc77', Event: '#882255' };

/** @param {string} type */
function colourOf(type) {
  return COLOURS[type];
}

export { colourOf };
