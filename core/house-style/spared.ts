/** Stretches of a textblock that most rules leave alone: what somebody said, and addresses. */

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A straight mark opens after a space or at the start, and closes before one. */
const PAIRS: readonly { readonly open: RegExp; readonly close: RegExp; readonly goesOn: boolean }[] = [
  { open: /“/gu, close: /”/gu, goesOn: true },
  { open: /«/gu, close: /»/gu, goesOn: true },
  { open: /(?<=^|[\s([{—–])"(?=\S)/gu, close: /(?<=\S)"(?=$|[\s.,;:!?)\]}—–។])/gu, goesOn: false },
  { open: /(?<=^|[\s([{—–“])‘(?=\S)/gu, close: /(?<=[.,!?\p{L}\p{N}])’(?=$|[\s.,;:!?)\]}—–”])/gu, goesOn: false },
];
/** An e-mail address begins where a run of letters does: tried from each of its letters, a run of thousands without a space takes seconds. */
const ADDRESSES = /(?:[a-z]{3,6}:\/\/|www\.)\S+|(?<![^\s@])[^\s@]+@[^\s@]+\.[^\s@]+/giu;

/** What stands in quotation marks, marks and all. A quotation that goes on in the next paragraph lasts to the end of this one. */
export function quoted(text: string): Stretch[] {
  return PAIRS.flatMap(({ open, close, goesOn }) => {
    const found: Stretch[] = [];
    let after = 0;
    for (const { index } of text.matchAll(open)) {
      if (index < after) continue;
      close.lastIndex = index + 1;
      const end = close.exec(text);
      if (!end && !goesOn) break;
      after = end ? end.index + end[0].length : text.length;
      found.push({ from: index, to: after });
    }
    return found;
  });
}

export function addresses(text: string): Stretch[] {
  return [...text.matchAll(ADDRESSES)].map(({ index, 0: address }) => ({ from: index, to: index + address.length }));
}

export const touches = (stretches: readonly Stretch[], { from, to }: Stretch): boolean =>
  stretches.some((stretch) => stretch.from < to && from < stretch.to);
