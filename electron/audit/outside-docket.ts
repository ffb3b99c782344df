import { ClaimsSaid } from '../../core/audit/claims-said.ts';
import { isInDocket, LastChanges } from '../../core/audit/in-docket.ts';
import { cameAndWent, STANDING, turned, type Turned } from '../../core/audit/standings.ts';
import { ok } from '../../core/result.ts';
import type { Claim, Docket } from '../../core/saved/docket.ts';
import type { Library } from '../library/library.ts';
import { timeOf } from '../library/means.ts';
import { olderDocket } from '../library/older-docket.ts';
import { onDisk } from '../store/disk-problem.ts';
import type { Lock } from '../store/lock.ts';
import { layoutNamed, pictured, standingsNamed } from './named-standings.ts';
import { asideIn, takeBeside } from './read-signed.ts';

/**
 * A docket that another program wrote, a sync tool or a restored copy: what it makes of single claims is logged as done outside, once. Each
 * docket is held to the text that it names, so that what another program did to the words is left to the save, which logs that.
 */

interface Came {
  readonly before: Docket;
  readonly now: Docket;
}

/** Another docket lies there than the one that was known here. Nobody waits for it: it is told in its own turn, behind what is being done. */
export function docketCame(library: Library, id: string, { before, now }: Came): void {
  if (library.lock === null || library.refusal !== null || library.left) return;
  // What the disk does not give now is looked at when the article is opened the next time.
  library.queue.run(id, () => tellCame(library, id, { before, now })).catch(() => undefined);
}

async function tellCame(library: Library, id: string, { before, now }: Came): Promise<void> {
  const { data: after } = await library.lookAtDocket(id);
  const all = (await otherwise(library, id, before, now)).filter(({ claim }) => isSame(claim, now, after));
  const said = all.length === 0 ? null : await saidOf(library, id);
  if (said === null) return;
  await say(
    library,
    id,
    all.filter((one) => !isBorne(said, now, one, true)),
  );
}

/** A claim that was changed meanwhile stands as the change left it, and is logged so. */
function isSame(claim: string, now: Docket, after: Docket): boolean {
  const workOf = ({ claims }: Docket): string | undefined => {
    const found = claims.find(({ id }) => id === claim);
    return found && JSON.stringify([found.check, found.signOffs]);
  };
  return now === after || workOf(now) === workOf(after);
}

const looked = new WeakMap<Lock, Set<string>>();

/**
 * Once for each article that is opened: whether its docket is the one that was written here last, which is the newest earlier version. If not,
 * the log tells what was done here since, before a crash; what it does not bear, another program did. Where the log lacks something, or
 * says too little of a claim, nothing is said of it.
 */
export async function lookOutside(library: Library, id: string): Promise<void> {
  const { lock } = library;
  if (lock === null || library.refusal !== null) return;
  const seen = looked.get(lock) ?? new Set<string>();
  looked.set(lock, seen);
  if (seen.has(id)) return;
  seen.add(id);
  await library.queue.run(id, async () => {
    const { data: now, problem, last } = await library.docket(id);
    const older = problem === null ? await olderDocket(library, id) : null;
    if (older === null || (last !== null && Buffer.compare(older.bytes, last) === 0)) return;
    const all = await otherwise(library, id, older.value, now);
    const said = all.length === 0 ? null : await saidOf(library, id, now);
    if (said !== null)
      await say(
        library,
        id,
        all.filter((one) => !isBorne(said, now, one, false)).map((one) => ({ ...one, from: said.standing(one.claim) ?? one.from })),
      );
  });
}

/** The claims that stand otherwise, that came and that went, each docket in the text it names; in none where one of the two is not had. */
async function otherwise(library: Library, id: string, before: Docket, now: Docket): Promise<readonly Change[]> {
  const then = await layoutNamed(library, id, before);
  const there = before.revision === now.revision ? then : await layoutNamed(library, id, now);
  const isHad = then !== null && there !== null;
  const { settings } = library.record.data;
  const was = standingsNamed(before, isHad ? await pictured(library, then, before) : null, settings);
  const is = standingsNamed(now, isHad ? await pictured(library, there, now) : null, settings);
  return [...turned(was, is), ...cameAndWent(was, is)];
}

type Change = Omit<Turned, 'from' | 'to'> & Partial<Pick<Turned, 'from' | 'to'>>;

/** `isSeen`: the docket from before was seen here, and nothing else was done since. */
function isBorne(said: ClaimsSaid, { claims }: Docket, { claim, from, to }: Change, isSeen: boolean): boolean {
  if (from === undefined) return !(isSeen ? !said.isPlain(claim) : said.isUnheard(claim));
  if (to === undefined) return isSeen ? said.isRemoved(claim) : !said.isThere(claim);
  const now: Claim | undefined = claims.find(({ id }) => id === claim);
  return now === undefined || said.bears(now, { from, to }, isSeen) || (!isSeen && !said.isPlain(claim));
}

/**
 * Null when the log cannot be read, or lacks something. `now`: the docket as it is found, where nobody saw the one before: what the log says last of
 * the article and that docket does not have is told otherwise (`behind.ts`). Where the one before was seen, a log that lacks something will do.
 */
async function saidOf(library: Library, id: string, now: Docket | null = null): Promise<ClaimsSaid | null> {
  const said = new ClaimsSaid(id);
  const changes = new LastChanges();
  const read = await onDisk('log.jsonl', async () => {
    const { entries, broken, of } = await library.audit.read();
    for (const entry of entries) {
      said.take(entry);
      changes.take(entry);
    }
    const last = changes.of(id);
    if (now !== null && last !== undefined && !isInDocket(now, last)) said.leave(last, 'behind');
    const aside = entries.flatMap((entry) => asideIn(entry));
    await takeBeside(library, aside, (entry) => said.leave(entry, 'elsewhere'));
    return ok(broken === null && of !== 'other');
  });
  return read.ok && (read.value || now === null) ? said : null;
}

async function say(library: Library, id: string, claims: readonly Change[]): Promise<void> {
  if (claims.length === 0) return;
  const detail = { outside: true, because: 'docket', claims };
  await library.audit.addAnyway({ at: timeOf(library.means), by: '', article: id, kind: STANDING, detail });
}
