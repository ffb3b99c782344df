import { applyChange, type Stamp } from '../../core/claims/apply.ts';
import type { Docket } from '../../core/saved/docket.ts';
import type { Source } from '../../core/saved/library-record.ts';
import type { DocketChange } from '../../core/saved/docket-change.ts';
import { ask } from '../desk.ts';
import { article } from '../state/article.ts';
import { library } from '../state/library.ts';
import { overlays } from '../state/overlays.ts';
import { session } from '../state/session.ts';
import { words } from '../words/words.ts';
import { anchorsOf, spanOf, withAnchors, type Anchors } from './anchors.ts';
import { recheck } from './check.ts';
import { editorHere, held, isUnsaved, note } from './hold.ts';
import { inLine, save, type SaveReason } from './saving.ts';
import { openDialog, say, tellProblem } from './tell.ts';

interface Pending {
  readonly change: DocketChange;
  readonly stamp: Stamp;
  /** Called when main refuses it after all. */
  readonly refused?: (() => void) | undefined;
}

/** What has been applied here and is not yet answered by main, oldest first. */
let pending: readonly Pending[] = [];

/** What the foot of the window says of saving is never ahead of the disk. */
function wait(next: readonly Pending[]): void {
  pending = next;
  article.set({ deedsUnderWay: next.length > 0 });
}

/** Who does it and when; the person is asked for when nobody has said who sits here. */
export function stampHere(): Stamp | null {
  const { person } = session.value;
  if (!person) {
    openDialog({ kind: 'welcome' });
    return null;
  }
  return { by: person.id, at: new Date().toISOString() };
}

/**
 * Applies one change to the docket at once and has main write it, after the text it speaks of. Answers whether it holds here; when main
 * refuses it later, it is taken back and said, and `refused` is called.
 */
export function changeDocket(change: DocketChange, stamp: Stamp, why: SaveReason = 'auto', refused?: () => void): boolean {
  recheck();
  const open = held();
  const { docket, anchors } = article.value;
  if (!open || !docket) return false;
  if (open.readOnly) {
    sayReadOnly(open.file);
    return false;
  }
  if (open.docketTrouble !== null) {
    tellProblem(open.docketTrouble);
    return false;
  }
  const changed = applyChange(withAnchors(docket, anchors), stamp, change, sourcesHere());
  if (!changed.ok) {
    tellProblem(changed.problem);
    return false;
  }
  // The text goes first: main must know the words that the change speaks of. It is taken as it is now, before the next key.
  const written = isUnsaved(open) ? save(why) : null;
  lay(changed.value);
  const one: Pending = { change, stamp, refused };
  wait([...pending, one]);
  void inLine(() => send(open.id, one, written));
  return true;
}

/** The library's reason, else what stands in the article's own way. */
function sayReadOnly(file: string): void {
  const readOnly = library.value.library?.readOnly;
  if (readOnly) say(words.frame.standing.why(readOnly), 'problem');
  else tellProblem(overlays.value.standing ?? { code: 'read-only', file });
}

async function send(id: string, one: Pending, written: Promise<boolean> | null): Promise<void> {
  const saved = (await written) ?? true;
  const answer = saved ? await ask('docket.change', { id, by: one.stamp.by, at: one.stamp.at, change: one.change }) : null;
  wait(pending.filter((waiting) => waiting !== one));
  const open = held();
  if (open?.id !== id) return;
  if (answer?.ok) return confirm(id, one);
  if (answer) tellProblem(answer.problem);
  takeBack(open.confirmed);
  one.refused?.();
}

function confirm(id: string, { change, stamp }: Pending): void {
  // The disk takes the docket again; what stands in the article's own way is said by its saving.
  const { standing } = overlays.value;
  if (standing?.file?.startsWith('.stet/dockets/') && article.value.trouble === null) overlays.set({ standing: null });
  const open = held();
  const changed = open && applyChange(open.confirmed, stamp, change, sourcesHere());
  if (changed?.ok) note(id, { confirmed: changed.value });
}

/** What main has, and whatever is still under way on top of it. */
function takeBack(confirmed: Docket): void {
  takeDocket(confirmed, article.value.anchors);
}

/** Shows a docket with its claims at these places, and whatever is still under way on top of it. */
export function takeDocket(confirmed: Docket, anchors: Anchors): void {
  let docket = withAnchors(confirmed, anchors);
  for (const { change, stamp } of pending) {
    const next = applyChange(docket, stamp, change, sourcesHere());
    if (next.ok) docket = next.value;
  }
  lay(docket);
}

/** Forgets what is under way: another article lies on the desk. */
export function forgetPending(): void {
  wait([]);
}

/** Makes a docket the one that is shown, and gives the editor the spans it names. */
function lay(docket: Docket): void {
  const anchors = anchorsOf(docket);
  const { claim } = article.value;
  article.set({ docket, anchors, claim: claim !== null && docket.claims.some((one) => one.id === claim) ? claim : null });
  syncSpans();
  recheck();
}

/** Spans the docket does not name go; those it names and the editor lacks, or has elsewhere, come. */
function syncSpans(): void {
  const editor = editorHere();
  const open = held();
  const { anchors, projection } = article.value;
  if (!editor || !open || !projection) return;
  for (const id of editor.spans.keys()) if (!(id in anchors)) editor.removeSpan(id);
  for (const [id, anchor] of Object.entries(anchors)) {
    const span = spanOf(projection, anchor);
    const there = editor.spans.get(id);
    if (!span && there) editor.loseSpan(id, anchor.exact);
    if (!span || (there && there.from === span.from && there.to === span.to)) continue;
    if (there !== undefined) editor.removeSpan(id);
    editor.addSpan({ id, ...span });
  }
  note(open.id, { spans: editor.spans });
}

const NO_SOURCES: readonly Source[] = [];
const sourcesHere = (): readonly Source[] => library.value.record?.sources ?? NO_SOURCES;
