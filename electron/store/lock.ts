import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import * as v from 'valibot';
import { errorCode } from './disk-problem.ts';
import { writeDurably, writeNewDurably } from './durable-file.ts';
import type { FileSystem } from './file-system.ts';

/** Who writes a library, as `.stet/lock` says it. `heartbeat` is ISO 8601. */
const HolderSchema = v.object({
  host: v.string(),
  pid: v.number(),
  person: v.string(),
  token: v.string(),
  heartbeat: v.pipe(v.string(), v.isoTimestamp()),
  /** When it took the lock, ISO 8601; earlier versions did not say. */
  since: v.optional(v.pipe(v.string(), v.isoTimestamp())),
});
export type Holder = v.InferOutput<typeof HolderSchema>;

export interface LockPlace {
  readonly fs: FileSystem;
  readonly path: string;
  readonly now: () => number;
  /** Whether a process of this host is running. */
  readonly alive: (pid: number) => boolean;
}

export const HEARTBEAT_MS = 20_000;
/** A holder that has not been heard of for this long is gone: asleep, crashed, or its disk was pulled out. */
export const STALE_AFTER_MS = 6 * HEARTBEAT_MS;

export type Locking =
  | { readonly kind: 'held'; readonly lock: Lock }
  | { readonly kind: 'elsewhere'; readonly holder: Holder }
  /** The folder takes no lock because it takes no file. */
  | { readonly kind: 'read-only' };

const READ_ONLY_CODES = new Set(['EROFS', 'EACCES', 'EPERM']);

/** The single writer's mark in a library. It never protects by deleting: who loses it becomes a reader. */
export class Lock {
  readonly #place: LockPlace;
  #me: Holder;
  constructor(place: LockPlace, me: Holder) {
    this.#place = place;
    this.#me = me;
  }

  /** Names this taking of the lock, and no other. */
  get token(): string {
    return this.#me.token;
  }

  /**
   * Whether this process may write. A file that somebody has cleared away is made again, unless another was quicker. Rejects with
   * `ENOENT` when the folder itself is not there: that decides nothing.
   */
  async stillMine(): Promise<boolean> {
    const holder = await holderOf(this.#place);
    if (holder !== null) return holder.token === this.#me.token;
    return createLock(this.#place, this.#me);
  }

  /** Says "still here", and who sits there now. Answers false when somebody else has taken over; then nothing was written. */
  async beat(person = this.#me.person): Promise<boolean> {
    if (!(await this.stillMine())) return false;
    this.#me = { ...this.#me, person, heartbeat: new Date(this.#place.now()).toISOString() };
    await writeDurably(this.#place.fs, this.#place.path, encode(this.#me));
    return true;
  }

  async release(): Promise<void> {
    if ((await holderOf(this.#place))?.token === this.#me.token) await this.#place.fs.remove(this.#place.path).catch(() => undefined);
  }
}

/** A holder that has made its file this moment and not yet written its name into it. */
const UNKNOWN: Holder = { host: '', pid: 0, person: '', token: '', heartbeat: new Date(0).toISOString() };

type Me = Omit<Holder, 'heartbeat' | 'since'>;

function newHolder(place: LockPlace, me: Me): Holder {
  const heartbeat = new Date(place.now()).toISOString();
  return { ...me, heartbeat, since: heartbeat };
}

/**
 * Takes the lock away from `seen`, a living holder, because a person says so. Of several that try, one wins; whoever has it meanwhile keeps
 * it. Call `holderOf` before asking the person, so that nobody else loses it.
 */
export function seizeLock(place: LockPlace, me: Me, seen: Holder | null): Promise<Locking> {
  return takeOver(place, newHolder(place, me), seen);
}

/** Takes the lock, unless a living holder has it. A stale one is taken over; of several that try, one wins. */
export async function takeLock(place: LockPlace, me: Me): Promise<Locking> {
  const holder = newHolder(place, me);
  try {
    await setAside(place, place.path);
    if (await createLock(place, holder)) return { kind: 'held', lock: new Lock(place, holder) };
    const other = await holderOf(place);
    if (other !== null && !isStale(place, other, me.host)) return { kind: 'elsewhere', holder: other };
    if (other === null && (await isFresh(place))) return { kind: 'elsewhere', holder: UNKNOWN };
    return await takeOver(place, holder, other);
  } catch (error) {
    if (READ_ONLY_CODES.has(errorCode(error))) return { kind: 'read-only' };
    throw error;
  }
}

/** Whether a link, a folder or the like lies in the place of a file. */
async function isStrange({ fs }: LockPlace, path: string): Promise<boolean> {
  const [isLink, facts] = await Promise.all([fs.isLink(path), fs.facts(path).catch(() => null)]);
  return isLink || (facts !== null && !facts.isFile);
}

/** What lies in the place of a lock and is no file is nobody's lock. It goes aside as it is, under another name. */
async function setAside(place: LockPlace, path: string): Promise<void> {
  if (!(await isStrange(place, path))) return;
  const aside = `${path}.${randomBytes(4).toString('hex')}.set-aside`;
  try {
    await place.fs.rename(path, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  // Another process was quicker, and has its lock there by now.
  if (!(await isStrange(place, aside)) && (await place.fs.facts(path)) === null) await place.fs.rename(aside, path);
}

async function createLock(place: LockPlace, holder: Holder): Promise<boolean> {
  return createFile(place, place.path, holder);
}

/** Whoever holds the lock clears up in its folder once, when it opens the library; so many may come one after the other. */
const CLEARED_TRIES = 8;

/** Whole or not at all: a part of a lock would be taken for a torn one, and what a failed try left behind for somebody's. */
async function createFile(place: LockPlace, path: string, holder: Holder): Promise<boolean> {
  for (let left = CLEARED_TRIES; ; left -= 1) {
    try {
      await writeNewDurably(place.fs, path, encode(holder));
      return true;
    } catch (error) {
      if (errorCode(error) === 'EEXIST') return false;
      if (left > 1 && (await wasCleared(place, path, error))) continue;
      await removeOwn({ ...place, path }, holder).catch(() => undefined);
      throw error;
    }
  }
}

/** The holder of the lock takes temporary files of others for left behind by a program that was killed. */
async function wasCleared({ fs }: LockPlace, path: string, error: unknown): Promise<boolean> {
  return errorCode(error) === 'ENOENT' && (await fs.facts(dirname(path)).catch(() => null)) !== null;
}

/** A file that was made may be there although making it last was refused. */
async function removeOwn(place: LockPlace, { token }: Holder): Promise<void> {
  if ((await holderOf(place))?.token === token) await place.fs.remove(place.path);
}

/** Only whoever makes the second file may replace the first; it looks again, because the holder may have woken or been replaced. */
async function takeOver(place: LockPlace, me: Holder, seen: Holder | null): Promise<Locking> {
  const turn = `${place.path}.takeover`;
  if (!(await createFile(place, turn, me))) return waitedTooLong(place, turn, me, seen);
  try {
    const now = await holderOf(place);
    if (now === null && (await isFresh(place))) return { kind: 'elsewhere', holder: UNKNOWN };
    if (now !== null && now.token !== seen?.token) return { kind: 'elsewhere', holder: now };
    await writeDurably(place.fs, place.path, encode(me));
    return { kind: 'held', lock: new Lock(place, me) };
  } finally {
    await place.fs.remove(turn).catch(() => undefined);
  }
}

/** Somebody else is taking over, or crashed while doing so. */
async function waitedTooLong(place: LockPlace, turn: string, me: Holder, seen: Holder | null): Promise<Locking> {
  const facts = await place.fs.facts(turn);
  if (await isStrange(place, turn)) {
    await setAside(place, turn);
    return takeOver(place, me, seen);
  }
  if (facts !== null && silence(place, turn, `turn ${facts.modified}`, facts.modified) > STALE_AFTER_MS) {
    await place.fs.remove(turn);
    return takeOver(place, me, seen);
  }
  return { kind: 'elsewhere', holder: (await holderOf(place)) ?? seen ?? me };
}

/** The last sign of life of each lock that was not taken over, and when it was first seen here. */
const heard = new Map<string, { readonly sign: string; readonly seen: number }>();

/** How long nothing was heard, by the time that the sign bears and by this computer's own clock: theirs may be years ahead. */
function silence(place: LockPlace, path: string, sign: string, time: number): number {
  const now = place.now();
  const known = heard.get(path);
  const seen = known?.sign === sign && known.seen <= now ? known.seen : now;
  heard.set(path, { sign, seen });
  // A day that is in no calendar says nothing.
  return now - Math.min(time || seen, seen);
}

function isStale(place: LockPlace, { host, pid, token, heartbeat }: Holder, here: string): boolean {
  if (host === here && !place.alive(pid)) return true;
  return silence(place, place.path, `${token} ${heartbeat}`, Date.parse(heartbeat)) > STALE_AFTER_MS;
}

async function isFresh(place: LockPlace): Promise<boolean> {
  const facts = await place.fs.facts(place.path);
  return facts !== null && silence(place, place.path, `torn ${facts.modified}`, facts.modified) < STALE_AFTER_MS;
}

/** The holder that the file names; null when there is none or the file is torn. */
export async function holderOf(place: LockPlace): Promise<Holder | null> {
  try {
    const facts = await place.fs.facts(place.path);
    if (facts === null || !facts.isFile) return null;
    const text = new TextDecoder().decode(await place.fs.read(place.path));
    const parsed = v.safeParse(HolderSchema, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch (error) {
    if (error instanceof SyntaxError || errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

function encode(holder: Holder): Uint8Array {
  return Buffer.from(`${JSON.stringify(holder)}\n`, 'utf8');
}
