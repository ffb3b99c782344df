import { reanchor } from '../../core/anchoring/align.ts';
import { rangeOf } from '../../core/anchoring/describe.ts';
import { anchorsFound } from '../../core/anchoring/found.ts';
import { LastSaid, STANDING, standingsAsSaid, standingsIn, turned, type Stands, type Turned } from '../../core/audit/standings.ts';
import { asSigned, NO_PICTURES, type Pictures } from '../../core/claims/pictures.ts';
import { withPictures } from '../../core/claims/stands-under.ts';
import type { StashedText } from '../../core/claims/stashed.ts';
import type { Question } from '../../core/contract/calls.ts';
import { ok } from '../../core/result.ts';
import type { Docket } from '../../core/saved/docket.ts';
import type { Library } from '../library/library.ts';
import { timeOf } from '../library/means.ts';
import { picturesFor } from '../library/pictures.ts';
import { articleText } from '../library/summary.ts';
import { onDisk } from '../store/disk-problem.ts';
import type { TextFile } from '../store/text-file.ts';
import { HAS_LAYOUT, layoutIn, plainLayout } from './named-standings.ts';

type Save = Question<'article.save'>;
type Standings = ReadonlyMap<string, Stands>;

/** What the log was told of an article's claims while their docket does not say it yet, because the save did not come to its end. */
interface Told {
  readonly ahead: Map<string, Stands>;
  /** What lay under the addresses of its pictures at the save before. */
  pictures: Pictures;
  /** Whether it was looked at what the log said last before this process began. */
  isCompared: boolean;
}
const told = new WeakMap<Library, Map<string, Told>>();

function toldOf(library: Library, id: string): Told {
  const all = told.get(library) ?? new Map<string, Told>();
  told.set(library, all);
  const known = all.get(id) ?? { ahead: new Map(), pictures: NO_PICTURES, isCompared: false };
  all.set(id, known);
  return known;
}

/**
 * Logs which claims stand otherwise once this text is saved, before anything of it is written: gone stale, lost, verified again without a
 * person. What the disk does not take now is written before the next entry: words do not wait for the log. `found`: the file as it is.
 * Answers what to call when the save has come to its end; until then the same is not said again.
 */
export async function logStandings(library: Library, save: Save, found: TextFile | null): Promise<() => void> {
  const { data: docket, problem } = await library.docket(save.id);
  if (docket.claims.length === 0 || problem !== null) return () => undefined;
  const { settings } = library.record.data;
  const known = toldOf(library, save.id);
  const [then, now] = [await layoutBefore(library, save, docket), layoutOf(save)];
  const pictures = await picturesFor(library, [...(then?.unders ?? []), ...now.unders], docket);
  // What was not looked at then is believed to have been as it was signed: so one exchanged while the program was closed is said, too.
  const earlier = new Map([...asSigned(pictures, docket.claims), ...known.pictures]);
  const saved = then === null ? standingsAsSaid(docket.claims, settings) : standingsIn(docket.claims, {}, seenIn(then, earlier), settings);
  const before = new Map([...saved, ...known.ahead]);
  const after = standingsIn(docket.claims, save.anchors, seenIn(now, pictures), settings);
  const all = turned(before, after);
  if (all.length > 0) {
    const words = pictures.size === 0 ? after : standingsIn(docket.claims, save.anchors, seenIn(now, earlier), settings);
    await say(library, save, { known, all, saved, words, found: await standingsFound(library, save, docket, found) });
  }
  for (const { claim } of all) {
    const stands = after.get(claim);
    if (stands) known.ahead.set(claim, stands);
  }
  return () => {
    known.ahead.clear();
    known.pictures = pictures;
  };
}

const seenIn = (where: StashedText, pictures: Pictures): StashedText => ({ ...where, unders: withPictures(where.unders, pictures) });

interface Saying {
  readonly known: Told;
  readonly all: readonly Turned[];
  /** How the claims stood when they were saved last. */
  readonly saved: Standings;
  /** How they would stand now, had nobody touched the pictures: what is otherwise then, another program made so. */
  readonly words: Standings;
  /** How they stand in the file as it is found, by either way; none when it is our own. */
  readonly found: readonly Standings[];
}

async function say(library: Library, { id }: Save, { known, all, saved, words, found }: Saying): Promise<void> {
  const fresh = known.isCompared ? all : await notSaidLast(library, id, all);
  known.isCompared = true;
  const isThere = ({ claim, to }: Turned): boolean => found.some((standings) => standings.get(claim)?.standing === to);
  const isOutside = (one: Turned): boolean =>
    words.get(one.claim)?.standing === one.from || (isThere(one) && saved.get(one.claim)?.standing !== one.to);
  const parts = [fresh.filter((one) => isOutside(one)), fresh.filter((one) => !isOutside(one))] as const;
  for (const [index, claims] of parts.entries()) {
    if (claims.length === 0) continue;
    const by = index === 0 ? '' : library.means.personId();
    const detail = { ...(index === 0 ? { outside: true } : {}), claims };
    const fact = { at: timeOf(library.means), by, article: id, kind: STANDING, detail };
    await library.audit.addAnyway(fact);
  }
}

/** Without what a program said in the log that was then killed before it wrote the docket. */
async function notSaidLast(library: Library, id: string, all: readonly Turned[]): Promise<readonly Turned[]> {
  const last = new LastSaid(id);
  const read = await onDisk(id, async () => ok(await library.audit.each((entry) => last.take(entry))));
  return read.ok ? all.filter((one) => !last.has(one)) : all;
}

function layoutOf({ markdown, projection }: Pick<Save, 'markdown' | 'projection'>): StashedText {
  const plain = plainLayout(projection);
  if (!HAS_LAYOUT.test(markdown)) return plain;
  const text = articleText(markdown);
  return 'code' in text ? plain : { ...layoutIn(text), text: projection };
}

/** The text that the docket names; null when nobody has it any more. */
async function layoutBefore(library: Library, { id, markdown }: Save, docket: Docket): Promise<StashedText | null> {
  const parsed = library.parsed.get(id);
  if (parsed && parsed.revision !== '' && parsed.revision === docket.revision) return layoutIn(parsed.text);
  if (!HAS_LAYOUT.test(markdown)) return null;
  const lines = await library.history.lines(id);
  const kept = [...lines].reverse().find(({ revision, markdown: hash }) => revision === docket.revision && hash !== undefined)?.markdown;
  const then = kept === undefined ? null : await library.history.read(kept);
  const text = then === null ? null : articleText(then);
  return text === null || 'code' in text ? null : layoutIn(text);
}

/**
 * How the claims stand in the file as it is found, when another program wrote it and the window took it in; none when it is our own. The text
 * that the docket names is followed to it in one step; the window may have come there through one text after the other, so that what it says
 * of the claims is held against the file as well: what stands there just so was not typed here.
 */
async function standingsFound(library: Library, save: Save, docket: Docket, found: TextFile | null): Promise<readonly Standings[]> {
  const open = library.open.get(save.id);
  if (found === null || found.hash !== save.base || open?.own === found.hash) return [];
  if (open?.unheard?.hashes.includes(found.hash)) return [];
  const text = articleText(found.text);
  if ('code' in text) return [];
  const { projection } = text;
  const { settings } = library.record.data;
  const named = docket.revision === '' ? null : await library.history.read(docket.revision);
  const direct = anchorsFound(projection, named, Object.fromEntries(docket.claims.map(({ id, anchor }) => [id, anchor])));
  const placed = Object.entries(save.anchors).filter(([, anchor]) => rangeOf(save.projection, anchor) !== null);
  const ids = new Set(placed.map(([id]) => id));
  const asSaved = reanchor(save.projection, projection, Object.fromEntries(placed));
  const layout = seenIn(layoutIn(text), await picturesFor(library, text.unders, docket));
  const claims = docket.claims.filter(({ id }) => ids.has(id));
  return [standingsIn(docket.claims, direct, layout, settings), standingsIn(claims, asSaved, layout, settings)];
}
