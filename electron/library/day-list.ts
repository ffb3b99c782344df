import { anchorsFound } from '../../core/anchoring/found.ts';
import { checkClaim, knowingSources } from '../../core/claims/article-check.ts';
import { claimState } from '../../core/claims/claim-state.ts';
import { isOpen } from '../../core/claims/claim-states.ts';
import { dayRows, FirstOfDay, inDayOrder, type DayStory } from '../../core/claims/day-list.ts';
import { withoutStash } from '../../core/claims/stashed.ts';
import type { GateClaim } from '../../core/claims/gate.ts';
import { DAY_ROWS } from '../../core/contract/day-list.ts';
import type { Answer } from '../../core/contract/calls.ts';
import { ownEntry } from '../../core/own-entry.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Docket } from '../../core/saved/docket.ts';
import { readDocketOf } from '../../core/saved/sound-docket.ts';
import { errorCode } from '../store/disk-problem.ts';
import { readText } from '../store/text-file.ts';
import { isHashOf } from './known-hashes.ts';
import type { Entry, Library } from './library.ts';
import { nowOf } from './means.ts';
import { picturesFor } from './pictures.ts';
import { articleText, textWithPictures } from './summary.ts';

/** What was read of a story, by the entry of the list it was read for: an entry is replaced when either of its files changes. */
const known = new WeakMap<Entry, DayStory>();

/**
 * The open claims and replies of the library, what is due soonest first. Only the dockets of stories that the list knows to be open are read,
 * one after the other, so that other questions are answered in between; their texts only where the docket speaks of another, or some of its
 * words lie in the stash. `unread`: files of stories whose docket or text cannot be read.
 */
export async function dayList(library: Library, person: string): Promise<Result<Answer<'library.day-list'>>> {
  const now = nowOf(library.means);
  const { settings } = library.record.data;
  const [all, mine] = [new FirstOfDay(DAY_ROWS, now), new FirstOfDay(DAY_ROWS, now)];
  const unread: string[] = [];
  for (const entry of [...library.entries.values()].filter(isPending)) {
    const story = known.get(entry) ?? (await readStory(library, entry));
    if (story === null) unread.push(entry.summary.file);
    else {
      known.set(entry, story);
      const rows = dayRows(story, settings, now);
      all.add(rows);
      mine.add(rows.filter(({ people }) => people.includes(person)));
    }
  }
  const rows = inDayOrder([...new Set([...all.rows, ...mine.rows])], now);
  return ok({ rows, all: all.count, mine: mine.count, unread });
}

const isPending = ({ summary }: Entry): boolean =>
  summary.openClaims > 0 || summary.held !== undefined || summary.openReplies !== undefined;

async function readStory(library: Library, entry: Entry): Promise<DayStory | null> {
  const { id, openClaims, openReplies, embargo = '' } = entry.summary;
  const docket = await readDocketFile(library, id);
  if (docket === null) return null;
  const claims = docket.claims.map((claim) => asTheDocketSays(library, claim));
  const isRight = docket.revision === entry.revision && claims.filter(({ state }) => isOpen(state)).length === openClaims;
  // A reply may be told in the words of the story.
  if (isRight && openReplies === undefined && docket.replies.length === 0) return { article: id, docket, claims, text: '', embargo };
  return inItsText(library, entry, docket);
}

/** The docket as it lies on the disk; it is not kept, because a library's dockets are many. Null when it is gone or cannot be read. */
async function readDocketFile(library: Library, id: string): Promise<Docket | null> {
  try {
    const text = new TextDecoder().decode(await library.means.fs.read(library.docketPath(id)));
    const read = readDocketOf(id, isHashOf)(JSON.parse(text));
    return read.ok ? read.value : null;
  } catch (error) {
    if (error instanceof SyntaxError || errorCode(error) !== '') return null;
    throw error;
  }
}

function asTheDocketSays(library: Library, claim: Docket['claims'][number]): GateClaim {
  const { anchor } = claim;
  const words = anchor.state === 'orphaned' || anchor.state === 'ambiguous' ? null : anchor.exact;
  const state = claimState(claim, { words }, library.record.data.settings);
  return knowingSources({ claim, state, anchorState: anchor.state, anchor, words, stashed: false }, library.record.data.sources);
}

async function inItsText(library: Library, { summary, revision }: Entry, docket: Docket): Promise<DayStory | null> {
  const { id, file, embargo = '' } = summary;
  const read = await readText(library.means.fs, library.articlePath(file), file);
  if (!read.ok) return null;
  const found = articleText(read.value.text);
  if ('code' in found) return null;
  const text = library.open.has(id) ? textWithPictures(found, await picturesFor(library, found.unders, docket)) : found;
  const { projection, stash, struck, unders, unsaid } = text;
  const named = docket.revision === revision ? projection : docket.revision === '' ? null : await library.history.read(docket.revision);
  const before = Object.fromEntries(docket.claims.map((claim) => [claim.id, claim.anchor]));
  const anchors = anchorsFound(projection, named, before);
  const claims = docket.claims.map((claim) =>
    knowingSources(
      checkClaim(
        claim,
        ownEntry(anchors, claim.id) ?? claim.anchor,
        { text: projection, stash, struck, unders, unsaid },
        library.record.data.settings,
      ),
      library.record.data.sources,
    ),
  );
  return { article: id, docket, claims, text: withoutStash({ text: projection, stash, struck }), embargo };
}
