import { plainText, type Projection } from '../../core/article/plain-text.ts';
import type { Meta } from '../../core/article/meta.ts';
import { checkArticle, type ArticleCheck } from '../../core/claims/article-check.ts';
import { withStory } from '../../core/claims/gate-replies.ts';
import { gate } from '../../core/claims/gate.ts';
import { saidOfText } from '../../core/claims/said-of-text.ts';
import { stashedText, withoutStash } from '../../core/claims/stashed.ts';
import { withUnlogged } from '../../core/claims/unlogged.ts';
import { emptyLibraryRecord } from '../../core/saved/library-record.ts';
import { countArticleWords, readingMinutes } from '../../core/text/words.ts';
import { article } from '../state/article.ts';
import { check, NOTHING_CHECKED } from '../state/check.ts';
import { library } from '../state/library.ts';
import { pictures } from '../state/pictures.ts';
import { unlogged } from '../state/unlogged.ts';
import { anchorsNow, spanOfRange } from './anchors.ts';
import { editorHere, held } from './hold.ts';
import { toldOf } from './spoken.ts';
import { nowHere, whenNextDue } from './reply-clock.ts';

/** How long typing must rest before the check is made again, and how long it may be put off at most. */
const PAUSE_MS = 160;
const LATEST_MS = 700;

const STANDARD_SETTINGS = emptyLibraryRecord('', '').settings;

let timer: number | undefined;
let waitingSince = 0;

/** Makes the check again after a pause. */
export function recheckSoon(): void {
  const now = performance.now();
  if (timer === undefined) waitingSince = now;
  window.clearTimeout(timer);
  timer = window.setTimeout(recheck, Math.max(0, Math.min(PAUSE_MS, waitingSince + LATEST_MS - now)));
}

/** Makes the check of the open article now, shows it in the sheet, and answers it; null while nothing is open. */
export function recheck(): ArticleCheck | null {
  window.clearTimeout(timer);
  timer = undefined;
  const open = held();
  const { docket } = article.value;
  if (!open || !docket) {
    check.set(NOTHING_CHECKED);
    return null;
  }
  const projection = projected();
  const meta = open.doc.attrs['meta'] as Meta;
  const found = anchorsNow(projection, open.spans, article.value.anchors);
  const claims = checkArticle(projection, docket, found, settingsHere(), meta.language, pictures.value.now, library.value.record?.sources);
  const told = withEmbargo(withUnlogged(claims, unlogged.value.signOffs, settingsHere()), meta, projection);
  const result = withStory(told, docket, withoutStash(stashedText(projection)), nowHere());
  whenNextDue(docket, recheckSoon);
  const anchors = { ...found, ...Object.fromEntries(result.claims.map(({ id, anchor }) => [id, anchor])) };
  article.set({ doc: open.doc, meta, projection, anchors });
  const words = countArticleWords(projection, meta.language);
  check.set({ result, words, minutes: readingMinutes(words, meta.language) });
  draw(result, projection);
  return result;
}

/** Whether a story is not to go out yet depends on the clock, which the check itself does not have. */
function withEmbargo(result: ArticleCheck, { embargo }: Meta, projection: Projection): ArticleCheck {
  const holds = embargo !== '' && new Date(embargo).getTime() > Date.now();
  if (!holds) return result;
  const { claims, coverage, sentences } = result;
  const items = gate({ claims, coverage, settings: settingsHere(), embargoed: true, said: saidOfText(projection, sentences) });
  return { ...result, gate: items };
}

/** The check of the article as it is now: the last one while nothing has changed since, else a new one. */
export function checkNow(): ArticleCheck | null {
  const { result } = check.value;
  return result && timer === undefined && held()?.doc === article.value.doc ? result : recheck();
}

export function settingsHere(): typeof STANDARD_SETTINGS {
  return library.value.record?.settings ?? STANDARD_SETTINGS;
}

/** The text of the article at this moment; the last one again while the document is the same. */
function projected(): Projection {
  const open = held();
  const { doc, projection } = article.value;
  if (open && (open.doc !== doc || !projection)) return plainText(open.doc);
  return projection ?? { text: '', units: [], runs: [] };
}

function draw(result: ArticleCheck, projection: Projection): void {
  const editor = editorHere();
  if (!editor) return;
  const { claims } = result;
  editor.setClaimStates(new Map(claims.map(({ id, state }) => [id, state])), new Map(claims.map((one) => [one.id, toldOf(one)])));
  editor.setRail(result.coverage.sentences.map(({ sentence, state }) => ({ ...spanOfRange(projection, sentence), state })));
  editor.setActive(article.value.claim);
  drawHere(result, projection);
}

function drawHere(result: ArticleCheck, projection: Projection): void {
  const at = article.value.sentence;
  const sentence = at === null ? undefined : result.sentences[at];
  editorHere()?.setHere(sentence ? spanOfRange(projection, sentence) : null);
}

/** Shows the claim and the sentence at hand in the sheet, without making the check again. */
export function showHand(): void {
  const { result } = check.value;
  const { projection, claim } = article.value;
  editorHere()?.setActive(claim);
  if (result && projection) drawHere(result, projection);
}
