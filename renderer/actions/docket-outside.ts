import { reanchor } from '../../core/anchoring/align.ts';
import { anchorsFound } from '../../core/anchoring/found.ts';
import { plainText } from '../../core/article/plain-text.ts';
import type { OpenedArticle } from '../../core/contract/calls.ts';
import type { Anchor } from '../../core/saved/docket.ts';
import { ask } from '../desk.ts';
import { article } from '../state/article.ts';
import { overlays } from '../state/overlays.ts';
import { words } from '../words/words.ts';
import { anchorsOf, type Anchors } from './anchors.ts';
import { recheck } from './check.ts';
import { takeDocket } from './docket.ts';
import { sayDocket, sayFound } from './found.ts';
import { hasUnsavedText, held, note, type Held } from './hold.ts';
import { save } from './saving.ts';
import { say } from './tell.ts';
import { lookUnlogged } from './unlogged.ts';

/** The article whose docket is another and could not be shown, because its text could not be read. */
let owed: string | null = null;

/** Lays the article on the desk anew; answers whether it could. */
export type LayAgain = (id: string) => Promise<boolean>;

/** Whether the docket of the open article could be shown with its text when both were to be laid on the desk anew. */
export function noteShown(id: string, isShown: boolean): void {
  owed = isShown ? null : id;
}

/** The text can be read again, or was written again: its docket is looked at if that could not be done before. */
export async function lookAgain(again: LayAgain): Promise<void> {
  if (owed !== null && owed === held()?.id) await docketChanged(owed, again);
}

/**
 * Another program wrote the docket of the open article: what it says now is shown, and the text, the cursor and what can be undone stay
 * as they are. When it cannot be read, claims stay as they were known and take no change, and typing goes on: the text is not the docket.
 * When the text is another too, `again` opens the article anew. `ours`: nobody else wrote it, and what is said of that stays.
 */
export async function docketChanged(id: string, again: LayAgain, ours = false): Promise<void> {
  const answer = await ask('article.open', { id });
  const open = held();
  if (open?.id !== id) return;
  const told = ours ? overlays.value.toast : null;
  overlays.set({ toast: null });
  if (answer.ok && answer.value.docketProblem && !answer.value.readOnly && !open.readOnly) return withstand(answer.value, open);
  const isThisText = answer.ok && isOfThisText(answer.value, open);
  if (isThisText) take(answer.value, open);
  else if (!(await again(id))) return;
  const { toast, standing } = overlays.value;
  if (toast?.tone === 'problem' || standing?.code === 'docket-damaged' || standing?.code === 'docket-folder') return;
  const first = ours ? (told?.text ?? '') : words.article.docket.changedOutside;
  const said = [first, toast?.text ?? ''].filter(Boolean).join(' ');
  if (said !== '') say(said, told?.tone ?? 'plain', toast?.action ?? told?.action);
}

function withstand(opened: OpenedArticle, open: Held): void {
  note(open.id, { docketTrouble: sayDocket(opened, opened.docketProblem ?? 'docket-damaged') });
  // A save that met the damage first has failed for it, and would not be tried again before the next key.
  if (hasUnsavedText(open)) void save('auto');
}

function isOfThisText({ docketProblem, base, readOnly }: OpenedArticle, open: Held): boolean {
  return docketProblem === undefined && base === open.base && readOnly === open.readOnly;
}

function take(opened: OpenedArticle, open: Held): void {
  noteShown(open.id, true);
  recheck();
  const before = anchorsOf(opened.docket);
  const text = plainText(open.savedDoc).text;
  const found = anchorsFound(text, opened.named, before);
  const anchors = followed(text, { found, before, known: anchorsOf(open.confirmed) });
  note(open.id, { confirmed: opened.docket, anchorsSaved: opened.named === text && found === before, docketTrouble: null });
  if (overlays.value.standing === open.docketTrouble) overlays.set({ standing: null });
  takeDocket(opened.docket, anchors);
  // The text was written on while the docket could not be: it speaks of an older one.
  if (open.docketTrouble !== null) void save('auto');
  sayFound(opened, before, found, false);
  void lookUnlogged();
}

/** Anchors as the docket has them, as they stand in the saved text, and as main last wrote them. */
interface Places {
  readonly before: Anchors;
  readonly found: Anchors;
  readonly known: Anchors;
}

/** Anchors of the saved text as they stand in the text on the desk. One that nobody else moved is where the editor has it. */
function followed(text: string, { before, found, known }: Places): Anchors {
  const { projection, anchors: here } = article.value;
  const now = projection?.text ?? text;
  const moved = reanchor(text, now, { ...found });
  const isUnmoved = (id: string): boolean => isSamePlace(found[id], known[id]) || isSamePlace(before[id], known[id]);
  return Object.fromEntries(Object.entries(moved).map(([id, anchor]) => [id, isUnmoved(id) ? (here[id] ?? anchor) : anchor]));
}

function isSamePlace(one: Anchor | undefined, other: Anchor | undefined): boolean {
  return one?.start === other?.start && one?.end === other?.end && one?.exact === other?.exact;
}
