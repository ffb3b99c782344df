import { join } from 'node:path';
import * as v from 'valibot';
import { contentHash } from '../store/content-hash.ts';
import { BackupChoiceSchema, FailedBackupSchema, LastBackupSchema, USUAL_CHOICE } from '../../core/contract/backups.ts';
import { BookmarkSchema, DEFAULT_PREFERENCES, PreferencesSchema, type Bookmark, type Recent } from '../../core/contract/shapes.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { PersonSchema } from '../../core/saved/library-record.ts';
import { Database } from '../store/database.ts';
import type { FileSystem } from '../store/file-system.ts';

const BoundsSchema = v.object({ x: v.number(), y: v.number(), width: v.number(), height: v.number(), maximised: v.boolean() });
export type Bounds = v.InferOutput<typeof BoundsSchema>;

const RestoredSchema = v.object({ from: v.string(), at: v.string() });
/** `restored`: the backup that it was unpacked from, and when. */
const KnownSchema = v.object({ id: v.string(), name: v.string(), path: v.string(), restored: v.optional(RestoredSchema) });
export type KnownLibrary = v.InferOutput<typeof KnownSchema>;

/** The backups of one library. `folder`: absolute. */
const BackupsSchema = v.object({
  ...BackupChoiceSchema.entries,
  folder: v.nullable(v.string()),
  last: v.nullable(LastBackupSchema),
  failed: v.nullable(FailedBackupSchema),
});
export type BackupRecord = v.InferOutput<typeof BackupsSchema>;

const NO_BACKUPS: BackupRecord = { ...USUAL_CHOICE, folder: null, last: null, failed: null };

/** What this computer remembers, in `desk.json` of the user's own folder. Whatever part of it cannot be read falls back by itself. */
const DeskRecordSchema = v.looseObject({
  schema: v.literal(1),
  person: v.fallback(v.nullable(PersonSchema), null),
  preferences: v.fallback(PreferencesSchema, DEFAULT_PREFERENCES),
  /** Claim id to the note that was being written of it. */
  drafts: v.fallback(v.record(v.string(), v.string()), {}),
  recents: v.fallback(v.array(KnownSchema), []),
  /** By library id. */
  bookmarks: v.fallback(v.record(v.string(), BookmarkSchema), {}),
  /** By library id. */
  backups: v.fallback(v.record(v.string(), BackupsSchema), {}),
  /** Path of the library that was open last. */
  library: v.fallback(v.nullable(v.string()), null),
  article: v.fallback(v.nullable(v.string()), null),
  bounds: v.fallback(v.nullable(BoundsSchema), null),
  /** Folder that an export was last saved in. */
  exports: v.fallback(v.nullable(v.string()), null),
});
export type DeskRecord = v.InferOutput<typeof DeskRecordSchema>;

const EMPTY: DeskRecord = {
  schema: 1,
  person: null,
  preferences: DEFAULT_PREFERENCES,
  drafts: {},
  recents: [],
  bookmarks: {},
  backups: {},
  library: null,
  article: null,
  bounds: null,
  exports: null,
};

function readDesk(value: unknown): Result<DeskRecord> {
  const parsed = v.safeParse(DeskRecordSchema, value);
  return parsed.success ? ok(parsed.output) : failed({ code: 'unreadable' });
}

/** Opens the desk's own database. What cannot be read is set aside (quarantine holds it) and the desk starts as on the first day. */
export async function openDeskRecord(fs: FileSystem, folder: string, now: () => number): Promise<Database<DeskRecord>> {
  await fs.makeFolder(folder);
  const path = join(folder, 'desk.json');
  const place = {
    fs,
    path,
    file: 'desk.json',
    quarantine: join(folder, 'quarantine'),
    generations: join(folder, 'generations'),
    now,
  };
  const database = await Database.open(place, readDesk, EMPTY);
  if (database.problem === null || !('kept' in database.problem)) return database;
  await fs.rename(path, `${path}.set-aside`);
  return Database.open(place, readDesk, EMPTY);
}

export function backupsOf({ backups }: DeskRecord, library: string): BackupRecord {
  return backups[library] ?? NO_BACKUPS;
}

const RECENTS = 12;

/** The list with this library in front. */
export function withRecent(record: DeskRecord, known: KnownLibrary): DeskRecord {
  const others = record.recents.filter(({ path }) => path !== known.path);
  const { restored = record.recents.find(({ path }) => path === known.path)?.restored } = known;
  const first = restored ? { ...known, restored } : known;
  return { ...record, library: known.path, recents: [first, ...others].slice(0, RECENTS) };
}

/** What a recent library is called by in the list: its id, but that a second one with the same, as one restored from a backup, has its folder in it. */
export function recentKey({ recents }: DeskRecord, known: KnownLibrary): string {
  const isFirst = recents.find(({ id }) => id === known.id) === known;
  return isFirst ? known.id : `${known.id} ${contentHash(known.path)}`;
}

/** The library that was unpacked from a backup says so from now on. */
export function withRestored(record: DeskRecord, at: string, from: string): DeskRecord {
  const recents = record.recents.map((known) => (known.path === record.library ? { ...known, restored: { from, at } } : known));
  return { ...record, recents };
}

/** Only libraries that are still in the list of recent ones have a bookmark. */
export function withBookmark(record: DeskRecord, library: string, bookmark: Bookmark): DeskRecord {
  const others = record.recents.flatMap(({ id }) => {
    const known = record.bookmarks[id];
    return known && id !== library ? [[id, known] as const] : [];
  });
  return { ...record, bookmarks: Object.fromEntries([...others, [library, bookmark]]) };
}

/** The recent libraries as the window sees them: no path, but whether the folder is there. */
export async function recentsOf(record: DeskRecord, fs: FileSystem, placeName: (path: string) => string): Promise<Recent[]> {
  return Promise.all(
    record.recents.map(async (known) => {
      const { name, path, restored } = known;
      // A disk that does not answer is, for the list, not there.
      const facts = await fs.facts(path).catch(() => null);
      const id = recentKey(record, known);
      return { id, name, place: placeName(path), present: facts !== null, ...(restored && { restored }) };
    }),
  );
}
