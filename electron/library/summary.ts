import { anchorsFound } from '../../core/anchoring/found.ts';
import { openArticle, type OpenedText } from '../../core/article/article-file.ts';
import type { Meta } from '../../core/article/meta.ts';
import { plainText, type Projection } from '../../core/article/plain-text.ts';
import { checkClaim, knowingSources } from '../../core/claims/article-check.ts';
import { countsAsOpen } from '../../core/claims/claim-state.ts';
import type { GateCode } from '../../core/claims/gate-codes.ts';
import { replyItems, replyStory, unreadItems } from '../../core/claims/gate-replies.ts';
import { heldBy, mostPressing } from '../../core/claims/gate.ts';
import type { Pictures } from '../../core/claims/pictures.ts';
import { withPictures } from '../../core/claims/stands-under.ts';
import { stashedText, withoutStash, type StashedText } from '../../core/claims/stashed.ts';
import type { Summary } from '../../core/contract/shapes.ts';
import { ownEntry } from '../../core/own-entry.ts';
import type { Problem } from '../../core/problem.ts';
import type { Anchor, Claim, Docket } from '../../core/saved/docket.ts';
import type { LibrarySettings, Source } from '../../core/saved/library-record.ts';
import { countArticleWords } from '../../core/text/words.ts';

/** What of an article's text the list and the search need. */
export interface ArticleText extends Omit<StashedText, 'text'> {
  readonly meta: Meta;
  readonly headline: string;
  readonly projection: string;
  /** Its textblocks, of which sentences are made; none of a text that was only skimmed. */
  readonly units: Projection['units'];
  readonly words: number;
}

/** The text with what is known of its pictures. */
export const textWithPictures = (text: ArticleText, pictures: Pictures): ArticleText => ({
  ...text,
  unders: withPictures(text.unders, pictures),
});

/** Reads the file's text; the problem is the one that opening it would give. */
export function articleText(markdown: string): ArticleText | Problem {
  const opened = openArticle(markdown);
  if (!opened.ok) return opened.problem;
  return textOfDoc(opened.value.doc);
}

export function wordsOf(text: ArticleText): number {
  return text.words;
}

export function textOfDoc(doc: OpenedText['doc']): ArticleText {
  const meta = doc.attrs.meta as Meta;
  const projection = plainText(doc);
  const words = countArticleWords(projection, meta.language);
  const { text, ...parts } = stashedText(projection);
  return { meta, headline: doc.firstChild?.textContent ?? '', projection: text, ...parts, units: projection.units, words };
}

/**
 * What stands in the list for one article. `changed` is ISO 8601. `revision` is the hash of the text; `named` is the
 * projection that the docket's revision names when that is another, if known.
 */
export interface SummaryInput {
  readonly id: string;
  readonly file: string;
  readonly changed: string;
  readonly text: ArticleText;
  readonly words: number;
  readonly revision: string;
  readonly docket: Docket;
  readonly named: string | null;
  readonly settings: LibrarySettings;
  /** The library's, where some were merged. */
  readonly sources?: readonly Source[];
}

export function summarise(input: SummaryInput): Summary {
  const { id, file, changed, text, docket } = input;
  const claims = claimsNow(input);
  const open = docket.claims.filter((_, at) => claims[at]?.isOpen);
  const goingOut = withoutStash({ text: text.projection, stash: text.stash, struck: text.struck });
  const replies = replyItems(docket, replyStory(docket, claims, goingOut), null);
  const beside = [...replies, ...unreadItems(docket)].map(({ code }) => code);
  const held = open.length > 0 ? null : mostPressing([...claims.flatMap((claim) => claim.held ?? []), ...beside]);
  const unread = docket.unread?.length ?? 0;
  const openReplies = replies.reduce((sum, { replies: ids = [] }) => sum + ids.length, 0);
  const { embargo } = text.meta;
  const assignees = new Set(open.flatMap((claim) => (claim.assignee === undefined ? [] : [claim.assignee])));
  return {
    id,
    file,
    headline: text.headline,
    status: text.meta.status,
    language: text.meta.language,
    words: input.words,
    openClaims: open.length,
    claims: docket.claims.length,
    ...(held === null ? {} : { held }),
    ...(openReplies === 0 ? {} : { openReplies }),
    ...(unread === 0 ? {} : { unread }),
    ...(embargo === '' ? {} : { embargo }),
    assignees: [...assignees],
    changed,
  };
}

/** The row of a file that cannot be opened as an article. */
export function troubledSummary(id: string, file: string, changed: string, problem: Problem): Summary {
  const counts = { words: 0, openClaims: 0, claims: 0, assignees: [] };
  return { id, file, headline: file, status: 'draft', language: 'en', changed, problem: problem.code, ...counts };
}

function claimsNow(input: SummaryInput): Found[] {
  const { text, docket, revision } = input;
  if (docket.revision === revision) return docket.claims.map((claim) => found(claim, text, input));
  const anchors = anchorsNow(input);
  return docket.claims.map((claim) => found({ ...claim, anchor: ownEntry(anchors, claim.id) ?? claim.anchor }, text, input));
}

/** `held`: see `heldBy`. */
interface Found {
  readonly projection: string;
  readonly stash: StashedText['stash'];
  readonly struck: StashedText['struck'];
  readonly unders: StashedText['unders'];
  readonly unsaid: StashedText['unsaid'];
  readonly settings: LibrarySettings;
  readonly sources: readonly Source[];
  readonly claim: Claim;
  readonly stashed: boolean;
  readonly isOpen: boolean;
  readonly held: GateCode | null;
}

const NO_SOURCES: readonly Source[] = [];

/** What was last found of each claim. Claims are never changed in place, so after a verdict one of a thousand is looked at anew. */
const seen = new WeakMap<Claim, Found>();

function found(
  claim: Claim,
  { projection, stash, struck, unders, unsaid }: ArticleText,
  { settings, sources = NO_SOURCES }: SummaryInput,
): Found {
  const before = seen.get(claim);
  const isSame =
    before?.settings === settings &&
    before.sources === sources &&
    before.stash === stash &&
    before.struck === struck &&
    before.unders === unders &&
    before.unsaid === unsaid;
  if (isSame && before.projection === projection) return before;
  const { anchor = claim.anchor } = anchorsFound(projection, projection, { anchor: claim.anchor });
  const check = knowingSources(checkClaim(claim, anchor, { text: projection, stash, struck, unders, unsaid }, settings), sources);
  const { stashed } = check;
  const [isOpen, held] = [countsAsOpen(check), heldBy(check, settings)];
  const now = { projection, stash, struck, unders, unsaid, settings, sources, claim, stashed, isOpen, held };
  seen.set(claim, now);
  return now;
}

/** The docket's anchors, by claim id, in the text as it is after a change outside: they speak of another. */
function anchorsNow({ text, docket, named }: SummaryInput): Readonly<Record<string, Anchor>> {
  return anchorsFound(text.projection, named, Object.fromEntries(docket.claims.map((claim) => [claim.id, claim.anchor])));
}
