import { once } from 'node:events';
import { createDeflateRaw, deflateRawSync } from 'node:zlib';
import { errorCode } from '../store/disk-problem.ts';
import type { Stop } from './stop.ts';

/**
 * What a restore takes for a zip made to do harm unfolds into 300 times its size. A file that would pack so well, all zeros or one line over and
 * over, goes into a backup as it is, with room to spare for one that grows while it is read.
 */
const DENSEST = 200;

/** Smaller files never come near it: what a zip says of each takes hundreds of bytes. */
const FROM_BYTES = 32 * 1024;

/** Up to this size it is tried in one go; a stream for each would leave too much behind. */
const AT_ONCE_BYTES = 128 * 1024;

/** Whether these bytes pack into next to nothing. What packs as texts do shows it at its beginning, and is packed no further. */
export function isDense(whole: Uint8Array, stop: Stop): Promise<boolean> {
  if (whole.length <= FROM_BYTES) return Promise.resolve(false);
  return whole.length <= AT_ONCE_BYTES ? Promise.resolve(isDenseAtOnce(whole)) : arePartsDense([whole], whole.length, stop);
}

function isDenseAtOnce(whole: Uint8Array): boolean {
  const most = Math.ceil(whole.length / DENSEST);
  try {
    deflateRawSync(whole, { maxOutputLength: most, chunkSize: most });
    return true;
  } catch (error) {
    if (errorCode(error) !== 'ERR_BUFFER_TOO_LARGE') throw error;
    return false;
  }
}

/** The same of a file that comes in parts, `bytes` of them altogether. Rejects with what reading says, and `Stopped`. */
export async function arePartsDense(parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, bytes: number, stop: Stop): Promise<boolean> {
  const packing = createDeflateRaw();
  let packed = 0;
  packing.on('data', (part: Uint8Array) => (packed += part.length));
  const isLoose = (): boolean => packed * DENSEST > bytes;
  try {
    for await (const part of parts) {
      stop.check();
      // The memory of a part is used again for the next: it is packed before that is asked for.
      await new Promise<void>((resolve, reject) => packing.write(part, (error) => (error ? reject(error) : resolve())));
      if (isLoose()) return false;
    }
    packing.end();
    await once(packing, 'end');
    return !isLoose();
  } finally {
    packing.destroy();
  }
}
