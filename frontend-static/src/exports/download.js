/**
 * What a file is called by the server.
 *
 * @param {string | null} disposition the header `Content-Disposition`
 * @param {string} otherwise
 */
function fileNameOf(disposition, otherwise) {
  const match = /filename="?([^";]+)"?/.exec(disposition ?? '');
  return match === null ? otherwise : match[1];
}

/**
 * Hands a file to who looks at the page.
 *
 * @param {string} url
 * @param {string} name
 */
function download(url, name) {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}

/**
 * @param {Blob} blob
 * @param {string} name
 */
function downloadBlob(blob, name) {
  const url = URL.createObjectURL(blob);
  download(url, name);
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

export { download, downloadBlob, fileNameOf };
