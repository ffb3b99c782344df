import { html, nothing } from 'lit';
import { GATE_CODES } from '../../../core/claims/gate-codes.ts';
import type { GateItem } from '../../../core/claims/gate.ts';
import type { FormatId } from '../../../core/export/formats.ts';
import { withoutTurning } from '../../../core/text/turning-signs.ts';
import { toWord } from '../../../core/text/whole-words.ts';
import { sentenceChangeHere, sentenceMovedHere } from '../../actions/beside.ts';
import { article } from '../../state/article.ts';
import { check } from '../../state/check.ts';
import { words } from '../../words/words.ts';
import { changedSentence } from '../claim-card/beside-lines.ts';
import { nearChanges } from '../claim-card/changed-words.ts';
import { quoted } from '../claim-card/quoted.ts';
import { goTo, itemText, wayName } from './gate-item.ts';
import { audienceOf, gateSign } from './gate-look.ts';

/** What is open, as it is listed. `looking`: what is said of what is still looked for; null once all is known. */
export interface GateRows {
  readonly holding: readonly GateItem[];
  readonly mild: readonly GateItem[];
  readonly looking: string | null;
  /** How much of the evidence is read for it, 0 to 1; null while nobody says. */
  readonly share: number | null;
  readonly format: FormatId;
  /** It is to name the sources that it keeps back otherwise. */
  readonly naming: boolean;
  /** There are no words in the story. */
  readonly isEmpty: boolean;
}

const isOfFormat = ({ code }: GateItem): boolean => code === 'confidential-source' || code === 'source-kept-back';

/** Everything that is open, an embargo first, and what the format promises. */
export function gateRows({ holding, mild, looking, share, format, naming, isEmpty }: GateRows) {
  const isFirst = ({ code }: GateItem): boolean => code === 'embargo';
  const settled = holding.length > 0 ? '' : isEmpty ? words.article.gate.nothingChecked : words.article.gate.allSettled;
  const rows = [...mild.filter(isFirst), ...holding, ...mild.filter((item) => !isFirst(item))];
  return html`<ol>
    ${rows.map(row)} ${looking === null ? nothing : lookingRow(looking, share)}
    <li>
      <span class="sign ${looking === null ? 'ok' : 'mild'}" aria-hidden="true">${looking === null ? '✓' : '…'}</span>
      <span>${[settled, words.article.gate.safe[naming ? 'naming' : audienceOf(format)]].filter(Boolean).join(' ')}</span>
    </li>
  </ol>`;
}

/** A preview needs the room: meanwhile only what is said of this format stands above it. */
export function rowsOfFormat(mild: readonly GateItem[]) {
  const items = mild.filter(isOfFormat);
  return items.length === 0
    ? nothing
    : html`<ol>
        ${items.map(row)}
      </ol>`;
}

function lookingRow(said: string, share: number | null) {
  const { quoting } = words.frame.task;
  return html`<li data-looking>
    <span class="sign mild" aria-hidden="true">…</span>
    <span
      ><span role="status">${said}</span
      >${share === null ? nothing : html` <progress max="1" .value=${share} aria-label=${quoting}></progress>`}</span
    >
  </li>`;
}

const LONGEST_QUOTE = 160;

/** The words of the one sentence that this is said of, where they are what must be looked at. */
function sentenceOf({ code, sentences: [index, ...more] }: GateItem) {
  const sentence = index === undefined || more.length > 0 ? undefined : check.value.result?.sentences[index];
  const { projection } = article.value;
  if (!sentence || !projection || (code !== 'hidden-words' && code !== 'turning-signs')) return nothing;
  const said = withoutTurning(projection.text.slice(sentence.from, sentence.to));
  return html`: ${quoted(said.length > LONGEST_QUOTE ? `${said.slice(0, toWord(said, LONGEST_QUOTE))}…` : said)}`;
}

/** What an open thing says; of one sentence that changed beside its claims, which words did, which link or what over its row; of more there is no room. */
function besideText(item: GateItem) {
  const { code, sentences } = item;
  const [only, ...more] = sentences;
  const said = itemText(item, article.value.meta?.embargo ?? '');
  if (code !== 'beside-changed' || only === undefined || more.length > 0) return said;
  const change = sentenceChangeHere(only);
  const moved = sentenceMovedHere(only).map((one) => html`<span data-moved=${one.kind}> ${words.article.claim.besideMoved(one)}</span>`);
  // Where no word is another, nothing is said of words.
  if (change === null) return moved.length > 0 ? moved : said;
  return html`${said}: ${changedSentence(nearChanges(change))}${moved}`;
}

function row(item: GateItem) {
  const { gate } = words.article;
  const { claims, sentences } = item;
  const only = claims.length === 1 && sentences.length === 0 && !item.people ? check.value.result?.byId.get(claims[0] ?? '') : undefined;
  const { blocks } = GATE_CODES[item.code];
  return html`<li data-gate=${item.code}>
    <span class="sign ${blocks ? '' : 'mild'}" aria-hidden="true">${gateSign(item.code)}</span>
    <span
      ><b>${gate.names[item.code]}</b> ${only ? quoted(only.words ?? only.anchor.exact) : besideText(item)}${sentenceOf(item)}
      ${blocks ? nothing : html`<small>${gate.onlyShown}</small>`}</span
    >
    <button class="way" @click=${() => goTo(item)}>${wayName(item)}</button>
  </li>`;
}
