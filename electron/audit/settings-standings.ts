import { ClaimsSaid } from '../../core/audit/claims-said.ts';
import { STANDING, turned, type Turned } from '../../core/audit/standings.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { Docket } from '../../core/saved/docket.ts';
import type { Library } from '../library/library.ts';
import { timeOf } from '../library/means.ts';
import { onDisk } from '../store/disk-problem.ts';
import type { Lock } from '../store/lock.ts';
import { layoutNamed, pictured, standingsNamed } from './named-standings.ts';
import { dueIn, withoutDue, type Due } from './settings-due.ts';

/**
 * What a changed setting does to single claims. The change itself is one entry; behind it, article after article, each claim that stands
 * otherwise by it is logged. An article whose turn has not come is looked at before anything else happens to its claims, so that the log says
 * what came first first.
 */

/** The entry that ends it: in how many articles it was looked how claims stand after the change `entry`. */
export const SETTINGS_LOOKED = 'settings-looked';

interface Pending {
  readonly due: Due;
  readonly done: Set<string>;
  /** False when the settings were not written after all, or the log cannot be read: then nothing is said now. */
  readonly isReady: Promise<boolean>;
  /** Whether the program goes on with it: then the log is asked what it said meanwhile. */
  readonly isTakenUp: boolean;
  readonly counted: { articles: number; claims: number; turned: number; unread: number };
  /** Whether the log says already that it came to its end, and only the record does not. */
  isOver: boolean;
}

interface Looking {
  readonly all: Pending[];
  running: Promise<void> | null;
}
const looking = new WeakMap<Lock, Looking>();

/** Null where nothing is written. Whoever takes the lock anew begins with what the record says. */
function lookingIn(library: Library): Looking | null {
  const { lock } = library;
  if (lock === null || library.refusal !== null) return null;
  const known = looking.get(lock) ?? { all: dueIn(library.record.data).map((due) => takenUp(library, due)), running: null };
  looking.set(lock, known);
  return known;
}

const nothing = (): Pending['counted'] => ({ articles: 0, claims: 0, turned: 0, unread: 0 });

/** Another process, or this one before, did not come to its end. */
function takenUp(library: Library, due: Due): Pending {
  const done = new Set<string>();
  const reading = onDisk('log.jsonl', async () => {
    await library.audit.each(({ article, kind, detail }) => {
      if (detail['entry'] !== due.entry) return;
      if (kind === STANDING) done.add(article);
      if (kind === SETTINGS_LOOKED) pending.isOver = true;
    });
    return ok(null);
  });
  const isReady = reading.then((read) => read.ok);
  const pending: Pending = { due, done, isReady, isTakenUp: true, counted: nothing(), isOver: false };
  return pending;
}

/** The settings are about to be written: from then on no claim of an article changes before it was looked at it. */
export function expectDue(library: Library, due: Due, isReady: Promise<boolean>): void {
  lookingIn(library)?.all.push({ due, isReady, done: new Set(), isTakenUp: false, counted: nothing(), isOver: false });
}

/** Before anything else happens to the claims of an article. Call it in the article's turn. */
export async function settingsFirst(library: Library, id: string): Promise<void> {
  for (const pending of lookingIn(library)?.all ?? []) if (await pending.isReady) await lookAt(library, pending, id);
}

/** Only what was signed, or decided in a dispute, may stand otherwise by other settings. */
const mayTurn = ({ claims }: Docket): boolean =>
  claims.some(({ signOffs, dispute }) => signOffs.length > 0 || dispute?.decision !== undefined);

async function lookAt(library: Library, pending: Pending, id: string): Promise<void> {
  const { done, counted, isOver } = pending;
  if (done.has(id) || isOver) return;
  done.add(id);
  counted.articles += 1;
  const claims = await onDisk(id, () => turnedBy(library, pending, id));
  // Nobody's words wait for what the disk does not give.
  if (!claims.ok) counted.unread += 1;
  if (!claims.ok || claims.value.length === 0) return;
  counted.claims += claims.value.length;
  counted.turned += 1;
  const { entry, by } = pending.due;
  const detail = { because: 'settings', entry, claims: claims.value };
  await library.audit.addAnyway({ at: timeOf(library.means), by, article: id, kind: STANDING, detail });
}

async function turnedBy(library: Library, { due, isTakenUp }: Pending, id: string): Promise<Result<readonly Turned[]>> {
  const { data: docket, problem } = await library.lookAtDocket(id);
  if (problem !== null) return failed(problem);
  if (!mayTurn(docket)) return ok([]);
  const named = await layoutNamed(library, id, docket);
  const where = named && (await pictured(library, named, docket));
  const all = turned(standingsNamed(docket, where, due.was), standingsNamed(docket, where, due.to));
  return ok(all.length > 0 && isTakenUp ? await notBorne(library, due, docket, all) : all);
}

/** Going on after a while: what was signed or saved since is logged as it stands, and so is what stood so all the time. */
async function notBorne(library: Library, { entry }: Due, { article, claims }: Docket, all: readonly Turned[]): Promise<readonly Turned[]> {
  const [ever, since] = [new ClaimsSaid(article), new ClaimsSaid(article)];
  await library.audit.each((one) => {
    ever.take(one);
    if (one.n > entry) since.take(one);
  });
  const isBorne = (one: Turned): boolean => {
    const { claim, from, to } = one;
    const now = claims.find(({ id }) => id === claim);
    // A sign-off says nothing of how many are asked for.
    return (now !== undefined && since.bears(now, one)) || (from !== 'half-signed' && ever.standing(claim) === to);
  };
  return all.filter((one) => !isBorne(one));
}

/** Goes on with what is due, behind everything else, until it is done or the library is left. */
export function lookOn(library: Library): void {
  const known = lookingIn(library);
  if (known === null || known.running !== null || known.all.length === 0) return;
  // What the disk does not give now is looked at when the library is opened the next time.
  known.running = lookThrough(library, known)
    .catch(() => undefined)
    .finally(() => (known.running = null));
}

async function lookThrough(library: Library, { all }: Looking): Promise<void> {
  const passed = new Set<Pending>();
  // Another change may come in meanwhile.
  for (let pending = all[0]; pending; pending = all.find((one) => !passed.has(one))) {
    passed.add(pending);
    if (!(await pending.isReady)) continue;
    for (const id of pending.isOver ? [] : articlesOf(library)) {
      if (library.left || library.refusal !== null) return;
      await library.queue.run(id, () => settingsFirst(library, id));
      await new Promise((resume) => setImmediate(resume));
    }
    const now = pending;
    if (!library.left && library.refusal === null) await library.queue.run('settings', () => finish(library, now, all));
  }
}

/** Those that are open first. A row whose claims or text cannot be read says of none. */
function articlesOf(library: Library): readonly string[] {
  const ids = [...library.entries.values()]
    .filter(({ summary, docketStamp }) => docketStamp !== '' || summary.problem !== undefined)
    .map(({ summary }) => summary.id);
  return [...ids.filter((id) => library.open.has(id)), ...ids.filter((id) => !library.open.has(id))];
}

/** It comes to its end in the log first: what the record still has then is looked at once more, and not said again. */
async function finish(library: Library, pending: Pending, all: Pending[]): Promise<void> {
  const { due, counted, isOver } = pending;
  const fact = { at: timeOf(library.means), by: due.by, article: '', kind: SETTINGS_LOOKED, detail: { entry: due.entry, ...counted } };
  const logged = await onDisk('log.jsonl', async () => ok(isOver ? 0 : await library.audit.add(fact)));
  if (!logged.ok) return;
  const written = await library.queue.run('record', () => library.record.change((record) => ok(withoutDue(record, due.entry))));
  if (written.ok) all.splice(all.indexOf(pending), 1);
}
