import { bareAvif } from './avif.ts';
import { ascii, big } from './bytes.ts';
import { bareGif } from './gif.ts';
import { bareJpeg } from './jpeg.ts';
import { barePng } from './png.ts';
import { bareWebp } from './webp.ts';

/**
 * A picture as it may leave the house: without what it says of place, time, camera, person and what it was before; with its pixels, its colour
 * profile and its turn as they are. Null when that cannot be done. Bytes are picked and never decoded; what nobody knows is left out.
 */
export function barePicture(bytes: Uint8Array): Uint8Array | null {
  if (big(bytes, 0, 3) === 0xffd8ff) return bareJpeg(bytes);
  if (big(bytes, 0, 4) === 0x89504e47) return barePng(bytes);
  if (ascii(bytes, 0, 'GIF8')) return bareGif(bytes);
  if (ascii(bytes, 0, 'RIFF') && ascii(bytes, 8, 'WEBP')) return bareWebp(bytes);
  return ascii(bytes, 4, 'ftypavi') ? bareAvif(bytes) : null;
}
