import type { Node } from 'prosemirror-model';
import type { BlockExcess } from '../../core/article/size-limits.ts';
import { ask } from '../desk.ts';
import type { EditorListener, Span } from '../editor/contract.ts';
import { article } from '../state/article.ts';
import { session } from '../state/session.ts';
import { words } from '../words/words.ts';
import { recheckSoon } from './check.ts';
import { takeClaim } from './hand.ts';
import { held, note } from './hold.ts';
import { importBytes } from './import.ts';
import { typed } from './saving.ts';
import { say, valueOrTell } from './tell.ts';

/** The claim the cursor came into last: when it leaves while writing, the note lies down again. */
let enteredLast: string | null = null;

const isWriting = (): boolean => session.value.preferences.mode === 'write';

/** What the editor tells that concerns the article and not the screen. */
export const sheetListener: Pick<EditorListener, 'changed' | 'entered' | 'picture' | 'tooLong' | 'fileDropped'> = {
  changed(doc: Node, spans: ReadonlyMap<string, Span | null>): void {
    const open = held();
    if (!open) return;
    const isNew = doc !== open.doc;
    note(open.id, { doc, spans });
    if (isNew) typed();
    recheckSoon();
  },
  entered(claim: string | null): void {
    const before = enteredLast;
    enteredLast = claim;
    if (claim !== null && claim !== article.value.claim) takeClaim(claim, false);
    else if (claim === null && before !== null && before === article.value.claim && isWriting()) takeClaim(null);
  },
  async picture(name: string, bytes: Uint8Array): Promise<string | null> {
    return valueOrTell(await ask('media.add', { name, bytes: new Uint8Array(bytes) }))?.src ?? null;
  },
  tooLong(excess: BlockExcess): void {
    say(words.article.tooLong[excess], 'problem');
  },
  fileDropped(name: string, bytes: Uint8Array): void {
    void importBytes(name, new Uint8Array(bytes));
  },
};
