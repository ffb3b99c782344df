import { big, fourLetters } from './bytes.ts';

/** A box of a file as ISO 14496-12 (4.2) has them. `from`: where its inside begins, `to`: where it ends, `at`: where it begins itself. */
export interface Box {
  readonly name: string;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

function boxAt(bytes: Uint8Array, at: number, end: number): Box | null {
  const [small, name] = [big(bytes, at, 4), fourLetters(bytes, at + 4)];
  const head = small === 1 ? 16 : 8;
  const size = small === 1 ? big(bytes, at + 8, 8) : small === 0 ? end - at : small;
  return size < head || at + size > end ? null : { name, at, from: at + head, to: at + size };
}

/** No file has nearly as many in one place. */
const MOST = 1000;

/** The boxes between two places, which they fill; null when they do not. */
export function boxesIn(bytes: Uint8Array, from: number, to: number): Box[] | null {
  const boxes: Box[] = [];
  for (let at = from; at < to;) {
    const box = boxAt(bytes, at, to);
    if (box === null || boxes.length > MOST) return null;
    boxes.push(box);
    at = box.to;
  }
  return boxes;
}
