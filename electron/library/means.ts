import type { News } from '../../core/contract/news.ts';
import type { Now } from '../../core/replies/reply-state.ts';
import type { FinderFor } from '../search/finder.ts';
import type { FileSystem } from '../store/file-system.ts';

/** What a library needs from the world, handed in. */
export interface Means {
  readonly fs: FileSystem;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A fresh ULID. */
  readonly newId: () => string;
  readonly host: string;
  readonly pid: number;
  /** Whether a process of this host is running. */
  readonly alive: (pid: number) => boolean;
  /** Name of the person who sits here, for the lock; empty when nobody has said. */
  readonly person: () => string;
  /** Id of that person, for the history; empty when nobody has said. */
  readonly personId: () => string;
  readonly tell: (news: News) => void;
  readonly finder: FinderFor;
  /** Folder of this person at this computer for typing that a library's own disk does not take. */
  readonly typing: string;
}

/** The time as files write it: ISO 8601 in UTC. */
export function timeOf(means: Pick<Means, 'now'>): string {
  return new Date(means.now()).toISOString();
}

/** The moment and this computer's zone, for times that say none of their own. */
export function nowOf(means: Pick<Means, 'now'>): Now {
  const ms = means.now();
  return { ms, zone: -new Date(ms).getTimezoneOffset() };
}
