// Pictures small enough to stand in a repository.
import { palettePng } from './palette-png.js';

/** The same picture with few colours: the browser reads it, and we write it. */
export async function small(browser, picture, { width, height }) {
  const page = await browser.newPage();
  const pixels = await page.evaluate(
    async ([data, w, h]) => {
      const image = await createImageBitmap(await (await fetch(data)).blob());
      const canvas = new OffscreenCanvas(w, h).getContext('2d');
      canvas.drawImage(image, 0, 0);
      let text = '';
      const { data: bytes } = canvas.getImageData(0, 0, w, h);
      for (let i = 0; i < bytes.length; i += 0x8000) {
        text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
      }
      return btoa(text);
    },
    [`data:image/png;base64,${picture.toString('base64')}`, width, height],
  );
  await page.close();
  return palettePng(Buffer.from(pixels, 'base64'), width, height);
}
