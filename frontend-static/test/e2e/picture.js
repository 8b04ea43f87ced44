/** @import {Page} from 'playwright-core' */

/** Longer than a picture waits until it is painted crisply, in milliseconds. */
const CRISP = 160;

/**
 * Waits until neither layout nor camera moves, and the picture is painted.
 *
 * @param {Page} page
 */
async function settled(page) {
  await page.locator('.progress').waitFor({ state: 'hidden' });
  await page.locator('.picture [aria-busy="true"]').waitFor({ state: 'detached' });
  await page.waitForFunction(async (pause) => {
    const canvas = /** @type {HTMLCanvasElement} */ (document.querySelector('canvas.base'));
    const look = () => canvas.toDataURL() + canvas.style.transform;
    const first = look();
    await new Promise((resolve) => setTimeout(resolve, pause));
    return first === look();
  }, CRISP);
}

/**
 * Where a node is on the screen: its menu opens there.
 *
 * @param {Page} page
 * @param {string} name
 */
async function placeOf(page, name) {
  await page.getByRole('region', { name: 'Entities' }).getByRole('button', { name, exact: true }).click();
  // Choosing a node that cannot be seen moves the camera.
  await settled(page);
  await page.locator('canvas.overlay').focus();
  await page.keyboard.press('Shift+F10');
  const menu = page.getByRole('menu', { name: `Actions for ${name}` });
  const place = await menu.evaluate((element) => ({ x: parseFloat(element.style.left), y: parseFloat(element.style.top) }));
  await page.keyboard.press('Escape');
  return place;
}

/**
 * Where nodes are on the screen when all of the picture is, so that choosing one does not move the camera.
 *
 * @param {Page} page
 * @param {string[]} names
 */
async function placesOf(page, names) {
  await page.getByRole('button', { name: 'Fit to view' }).click();
  await settled(page);
  const places = [];
  for (const name of names) {
    places.push(await placeOf(page, name));
  }
  return places;
}

/**
 * How many pixels of the picture have about this colour.
 *
 * @param {Page} page
 * @param {string} property the CSS variable of the colour
 */
function pixelsOf(page, property) {
  return page.evaluate((name) => {
    const colour = getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    const wanted = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
    const canvas = /** @type {HTMLCanvasElement} */ (document.querySelector('canvas.base'));
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    let count = 0;
    for (let i = 0; i < data.length; i += 4) {
      if (data[i + 3] === 255 && wanted.every((value, c) => Math.abs(data[i + c] - value) < 6)) {
        count += 1;
      }
    }
    return count;
  }, property);
}

/** The picture as it is on the screen. @param {Page} page */
function pictureOf(page) {
  return page.evaluate(() => /** @type {HTMLCanvasElement} */ (document.querySelector('canvas.base')).toDataURL());
}

/**
 * How much of the picture is not as in another.
 *
 * @param {Page} page
 * @param {string} other
 */
function differentPixels(page, other) {
  return page.evaluate(async (url) => {
    const canvas = /** @type {HTMLCanvasElement} */ (document.querySelector('canvas.base'));
    const image = new Image();
    image.src = url;
    await image.decode();
    if (image.width !== canvas.width || image.height !== canvas.height) {
      return 1;
    }
    const copy = document.createElement('canvas');
    copy.width = canvas.width;
    copy.height = canvas.height;
    const context = /** @type {CanvasRenderingContext2D} */ (copy.getContext('2d'));
    context.drawImage(canvas, 0, 0);
    const mine = context.getImageData(0, 0, copy.width, copy.height).data;
    context.clearRect(0, 0, copy.width, copy.height);
    context.drawImage(image, 0, 0);
    const theirs = context.getImageData(0, 0, copy.width, copy.height).data;
    let different = 0;
    for (let i = 0; i < mine.length; i += 4) {
      different += [0, 1, 2, 3].some((at) => Math.abs(mine[i + at] - theirs[i + at]) > 60) ? 1 : 0;
    }
    return different / (mine.length / 4);
  }, other);
}

export { differentPixels, pictureOf, pixelsOf, placeOf, placesOf, settled };
