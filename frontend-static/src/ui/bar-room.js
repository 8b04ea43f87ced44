/**
 * Tells the styles how high the bar over the graph is, whatever it wraps to, so that nothing is put beneath it.
 *
 * @param {HTMLElement} bar
 * @param {HTMLElement} work what the bar is in
 */
function keepRoomFor(bar, work) {
  const tell = () => {
    const height = bar.offsetHeight;
    work.style.setProperty('--bar-height', `${height}px`);
    // At the start there may be nothing in it.
    work.style.setProperty('--bar-room', `${height === 0 ? 0 : height + 20}px`);
  };
  new ResizeObserver(tell).observe(bar);
}

export { keepRoomFor };
