import { diffArrays } from 'diff';
import { wholeWords } from './whole-words.ts';

/** The kept pieces with the removed ones are the text before; the kept with the added ones are the text after. */
export interface DiffPiece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** More differences than this are told as one removal and one addition: nobody reads them one by one, and the time is quadratic in them. */
const MOST_EDITS = 1000;

/** One stretch of change: what was kept before it, what went, what came. */
interface Change {
  same: string;
  removed: string;
  added: string;
}

function whole(before: string, after: string): Change[] {
  return [{ same: '', removed: before, added: after }];
}

function changes(before: string, after: string): Change[] {
  const words = (text: string): string[] => wholeWords(text).map((word) => word.text);
  const parts = diffArrays(words(before), words(after), { maxEditLength: MOST_EDITS });
  if (!parts) return whole(before, after);
  const found: Change[] = [];
  let open: Change = { same: '', removed: '', added: '' };
  for (const part of parts) {
    const text = part.value.join('');
    if (part.removed) open.removed += text;
    else if (part.added) open.added += text;
    else {
      if (open.same !== '' || open.removed !== '' || open.added !== '') found.push(open);
      open = { same: text, removed: '', added: '' };
    }
  }
  return [...found, open];
}

/** Two changes with nothing but a blank between them are one: "three men" for "four women" reads better than word by word. */
function joined(found: readonly Change[]): Change[] {
  const result: Change[] = [];
  for (const change of found) {
    const last = result[result.length - 1];
    const changed = (one: Change | undefined): boolean => one !== undefined && one.removed !== '' && one.added !== '';
    if (last && changed(last) && changed(change) && /^\s*$/.test(change.same)) {
      last.removed += change.same + change.removed;
      last.added += change.same + change.added;
    } else result.push({ ...change });
  }
  return result;
}

/** Word by word, numbers whole, and Khmer by its words. Removed stands before added where both happened. */
export function wordDiff(before: string, after: string): DiffPiece[] {
  return joined(changes(before, after)).flatMap(({ same, removed, added }) => [
    ...(same === '' ? [] : [{ kind: 'same', text: same } as const]),
    ...(removed === '' ? [] : [{ kind: 'removed', text: removed } as const]),
    ...(added === '' ? [] : [{ kind: 'added', text: added } as const]),
  ]);
}
