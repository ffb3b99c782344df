import type { Node } from 'prosemirror-model';
import { reanchor } from '../../core/anchoring/align.ts';
import { openArticle as readArticle } from '../../core/article/article-file.ts';
import { plainText } from '../../core/article/plain-text.ts';
import { posToOffset } from '../../core/article/text-positions.ts';
import { putBack } from '../../core/article/put-back.ts';
import type { Answer } from '../../core/contract/calls.ts';
import type { SavePoint } from '../../core/contract/history.ts';
import type { Result } from '../../core/result.ts';
import { sideBySide } from '../../core/text/side-by-side.ts';
import { ask } from '../desk.ts';
import { article } from '../state/article.ts';
import { session } from '../state/session.ts';
import { words } from '../words/words.ts';
import { recheck } from './check.ts';
import { editorHere, hasUnsavedText, held } from './hold.ts';
import { layOver } from './lay-over.ts';
import { personOf } from './people.ts';
import { save } from './saving.ts';
import { say, tellProblem, valueOrSay } from './tell.ts';

export type KeptText = Answer<'history.read'>;

/** The open article's save points; null when they could not be read, which has been said. */
export async function readPoints(from: number, only: 'all' | 'named'): Promise<Answer<'history.list'> | null> {
  const { id } = article.value;
  return id === null ? null : valueOrSay(await ask('history.list', { id, from, only }));
}

export function readKept(key: string): Promise<Result<KeptText>> {
  return ask('history.read', { id: article.value.id ?? '', key });
}

export async function readRoom(): Promise<Answer<'history.room'> | null> {
  return valueOrSay(await ask('history.room', { id: article.value.id ?? '' }));
}

/** Names a save point; an empty name takes it away. */
export async function namePoint(key: string, name: string): Promise<SavePoint | null> {
  return valueOrSay(await ask('history.name', { id: article.value.id ?? '', key, name }));
}

/** Saves the article as it is now and names that. Answers whether it has its name. */
export async function nameThisText(name: string): Promise<boolean> {
  const open = held();
  if (!open || !(await save('milestone'))) return false;
  const named = valueOrSay(await ask('history.name', { id: open.id, key: null, name }));
  if (named) say(words.history.milestone.done(name.trim()), 'good');
  return named !== null;
}

/** Whether something can be put back here: somebody has the article open for writing. */
export const mayPutBack = (): boolean => held()?.readOnly === false;

/** The text of now is kept, then another takes its place as an edit of the window like any other. */
async function replace(make: (now: Node) => Node | null): Promise<boolean> {
  if (!(await save('restore'))) {
    say(words.history.compare.notKept, 'problem');
    return false;
  }
  const open = held();
  const doc = open && make(open.doc);
  if (!doc) return false;
  recheck();
  layOver(doc, reanchor);
  recheck();
  return true;
}

function docOf({ markdown }: KeptText): Node | null {
  const then = markdown === null ? null : readArticle(markdown);
  if (then?.ok) return then.value.doc;
  if (then) tellProblem(then.problem);
  return null;
}

/** Headline and body come back; what the front matter says beside them (byline, status, dates) stays. */
export async function putWholeBack(kept: KeptText): Promise<boolean> {
  const then = docOf(kept);
  const isBack = then !== null && (await replace((now) => now.type.create(now.attrs, then.content)));
  if (isBack) say(words.history.compare.restored(words.format.moment(kept.point.at)), 'good');
  return isBack;
}

/** `row` of the kept text beside the text of now. */
export async function putRowBack(kept: KeptText, row: number): Promise<void> {
  const then = docOf(kept);
  if (then === null) return;
  const isBack = await replace((now) => putBack(now, then, sideBySide(kept.projection, plainText(now).text), row));
  if (isBack) say(words.history.compare.putBackDone, 'good');
}

/** The text of now, whatever has been typed a moment ago. */
export function textNow(): string {
  recheck();
  return article.value.projection?.text ?? '';
}

export interface SentenceHere {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** The sentence under the checker's eye, or the one the cursor stands in. */
export function sentenceHere(): SentenceHere | null {
  const result = recheck();
  const { projection, sentence } = article.value;
  const editor = editorHere();
  if (!result || !projection || !editor) return null;
  const isChecking = session.value.preferences.mode === 'check' && sentence !== null;
  const offset = posToOffset(projection, editor.selection.from);
  const found = isChecking ? result.sentences[sentence] : result.sentences.find(({ from, to }) => from <= offset && offset <= to);
  return found ? { from: found.from, to: found.to, words: projection.text.slice(found.from, found.to) } : null;
}

export async function whoTouched({ from, to }: SentenceHere): Promise<Answer<'history.touched'> | null> {
  const { id, projection } = article.value;
  if (id === null || !projection) return null;
  return valueOrSay(await ask('history.touched', { id, projection: projection.text, from, to }));
}

/** Ends the going back: what was asked is answered with nothing. */
export async function stopTouched(): Promise<void> {
  await ask('history.stop', {});
}

/** Who made a save point, in words. */
export function whoOf({ by, why }: SavePoint): string {
  if (why === 'outside') return words.history.another;
  return by === '' ? words.history.nobody : (personOf(by)?.name ?? by);
}

/** Why it was made, in words; what another version wrote stands as it is. */
export function whyOf({ why, format }: SavePoint): string {
  const known: Readonly<Record<string, string>> = words.history.why;
  const said = Object.hasOwn(known, why) ? (known[why] ?? why) : why;
  const formats: Readonly<Record<string, string>> = words.sets.format;
  return format === null ? said : words.history.format(said, Object.hasOwn(formats, format) ? (formats[format] ?? format) : format);
}

/** What is being left without saving is kept in the history, where the library takes it; what the journal has stays there as well. */
export async function keepWhatIsLeft(markdown: string): Promise<void> {
  const open = held();
  if (open && !open.readOnly && hasUnsavedText(open)) await ask('article.keep-copy', { id: open.id, markdown });
}
