/** Files dropped anywhere on the page. What is dragged within the page is none of its business. */
class FileDrop {
  #root;
  /** How many elements, one in the other, are being dragged over. */
  #depth = 0;

  /**
   * @param {HTMLElement} root wears the class `dropping` while files are over it
   * @param {(files: File[]) => void} onFiles
   */
  constructor(root, onFiles) {
    this.#root = root;
    root.addEventListener('dragenter', (event) => this.#over(event, 1));
    root.addEventListener('dragleave', (event) => this.#over(event, -1));
    root.addEventListener('dragover', (event) => holdsFiles(event) && event.preventDefault());
    root.addEventListener('drop', (event) => {
      if (holdsFiles(event)) {
        event.preventDefault();
        this.#over(event, -this.#depth);
        onFiles([...(event.dataTransfer?.files ?? [])]);
      }
    });
  }

  /**
   * @param {DragEvent} event
   * @param {number} change
   */
  #over(event, change) {
    if (holdsFiles(event)) {
      event.preventDefault();
      this.#depth = Math.max(0, this.#depth + change);
      this.#root.classList.toggle('dropping', this.#depth > 0);
    }
  }
}

/** @param {DragEvent} event */
function holdsFiles({ dataTransfer }) {
  return dataTransfer?.types.includes('Files') ?? false;
}

export { FileDrop };
