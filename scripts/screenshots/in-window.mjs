/** Functions that are handed to the window whole: each names only what is there. */

/** Resolves once fonts and pictures are there and nothing has moved for some frames. */
export async function whenStill() {
  await document.fonts.ready;
  const roots = (root) => [root, ...[...root.querySelectorAll('*')].flatMap((one) => (one.shadowRoot ? roots(one.shadowRoot) : []))];
  const all = () => roots(document).flatMap((root) => [...root.querySelectorAll('*')]);
  await Promise.all(all().flatMap((one) => (one.tagName === 'IMG' ? [one.decode().catch(() => undefined)] : [])));
  const places = () => all().map((one) => Object.values(one.getBoundingClientRect().toJSON()).join(' '));
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  for (let last = '', same = 0; same < 6;) {
    await frame();
    const now = places().join('\n');
    same = now === last ? same + 1 : 0;
    last = now;
  }
}

/** Whether two PNGs (base64) show the same: the edges of round corners come out a shade differently each time they are drawn. */
export async function looksSame(pictures) {
  const shades = 4;
  const drawn = async (picture) => {
    const bytes = Uint8Array.from(globalThis.atob(picture), (letter) => letter.charCodeAt(0));
    const bitmap = await globalThis.createImageBitmap(new globalThis.Blob([bytes], { type: 'image/png' }));
    const pen = new globalThis.OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    pen.drawImage(bitmap, 0, 0);
    return pen.getImageData(0, 0, bitmap.width, bitmap.height);
  };
  const [one, other] = await Promise.all(pictures.map(drawn));
  return (
    one.width === other.width && one.height === other.height && one.data.every((value, at) => Math.abs(value - other.data[at]) <= shades)
  );
}
