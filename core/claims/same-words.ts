import type { Tolerance } from '../saved/library-record.ts';
import { tokens, type Token } from '../text/tokens.ts';

/** Nothing forgiven but what cannot be seen: see `sameWords`. */
export const STRICT: Tolerance = { letterCase: false, punctuation: false };

/** Zero-width space, word joiner, byte order mark and soft hyphen: they set where lines may break, never what is said. */
const INVISIBLE = /[\u200b\u2060\ufeff\u00ad]/g;
export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '');

/** A break between lines or paragraphs, with the spaces beside it. */
const BREAK = /[^\S\t]*\n[^\S\t]*/g;
/** What ends a Khmer sentence needs no space behind it. */
const KHMER_STOP = /([។៕])(?=\S)/g;
/** Spaces of every width within a line. A tab is the edge of a table's cell (`plain-text.ts`), never a space. */
const SPACES = /[\u0020\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;

/** Where a line or paragraph breaks says nothing of the words on either side, but within a number ("12 345") it makes two of one. */
function breakAsSpace(gap: string, at: number, all: string): string {
  const inNumber = /\p{Nd}/u.test(all.charAt(at - 1)) && /\p{Nd}/u.test(all.charAt(at + gap.length));
  return inNumber ? '\n' : ' ';
}

function foldedAnew(words: string): string {
  const visible = withoutInvisible(words.normalize('NFC')).trim();
  return visible.replace(BREAK, breakAsSpace).replace(KHMER_STOP, '$1 ').replace(SPACES, ' ');
}

/** Names and heads of tables are held against each other for every claim in them. */
const foldedBefore = new Map<string, string>();
const [LONGEST, MOST] = [80, 10_000];

function folded(words: string): string {
  if (words.length > LONGEST) return foldedAnew(words);
  const before = foldedBefore.get(words);
  if (before !== undefined) return before;
  if (foldedBefore.size >= MOST) foldedBefore.clear();
  const now = foldedAnew(words);
  foldedBefore.set(words, now);
  return now;
}

/** Marks that may come and go where the library forgives punctuation. Quote marks, question marks, dashes, signs and what says that words were left out may not. */
const FORGIVEN_MARKS = new Set([',', ';', ':', '.', '!', '។', '៕', '៖']);

/** Marks written in several ways that say the same, by the one they are read as. */
const READ_AS: Readonly<Record<string, string>> = { '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '‘': "'", '’': "'", '—': '–' };

/**
 * Words whose capital says only where they stand. Whatever is not here may be a name, a unit (mW, MW) or another word (Polish, polish),
 * so its letter case counts. Negations are left out on purpose.
 */
const CASE_SAYS_NOTHING = new Set(
  (
    'a an the this that these those there here he she it they we you his her its their our your and or but so yet as at by for from in ' +
    'into of off on onto over to under up with about after before between during since until through across along among around while ' +
    'when where which who what how why if because although though also then than more most some many much few several each every both ' +
    'all any other another such only just even still already almost nearly is are was were be been has have had does did do can could ' +
    'would should must said says say one two three four five six seven eight nine ten eleven twelve'
  ).split(' '),
);

const withoutSpace = (text: string): Token[] => tokens(text).filter((token) => token.kind !== 'space');

/** A stop or comma that touches a digit may be what makes the number: ".5" is not "5". */
function isOfNumber(text: string, { from, to, text: mark }: Token): boolean {
  return (mark === '.' || mark === ',') && /\p{N}/u.test(text.slice(Math.max(0, from - 1), to + 1));
}

const OPENS_QUOTE = /^[“„«"]$/;
const ANY_QUOTE = /^[“”„«»"]$/;

/** For each token whether it stands in a quotation: those before a mark that closes one without its beginning, and behind one that is not closed, do. */
function inQuotation(all: readonly Token[]): readonly boolean[] {
  const first = all.find(({ text }) => ANY_QUOTE.test(text));
  let isOpen = first !== undefined && !OPENS_QUOTE.test(first.text);
  return all.map(({ text }) => {
    if (ANY_QUOTE.test(text)) isOpen = !isOpen && OPENS_QUOTE.test(text);
    return isOpen;
  });
}

/** Drops forgiven marks, except at a digit and between two numbers, where they are part of what the digits say, and within a quotation. */
function withoutForgivenMarks(all: readonly Token[], text: string): Token[] {
  const quoted = inQuotation(all);
  return all.filter((token, at) => {
    if (token.kind !== 'punctuation' || !FORGIVEN_MARKS.has(token.text) || isOfNumber(text, token)) return true;
    // Three stops say that words were left out.
    if (token.text === '.' && (all[at - 1]?.text === '.' || all[at + 1]?.text === '.')) return true;
    // A comma or stop before the mark that closes a quotation is the sentence's around it.
    if (quoted[at] && !ANY_QUOTE.test(all[at + 1]?.text ?? '')) return true;
    return all[at - 1]?.kind === 'number' && all[at + 1]?.kind === 'number';
  });
}

function readMarks(text: string): string {
  return text.replace(/[“”„«»‘’—]/g, (mark) => READ_AS[mark] ?? mark);
}

/** Curled or straight, quote marks are the same: programs curl them by themselves. */
export const withStraightQuotes = (text: string): string => text.replace(/[“”„«»‘’]/g, (mark) => READ_AS[mark] ?? mark);

function sameToken(a: Token, b: Token, tolerance: Tolerance): boolean {
  if (a.kind !== b.kind) return false;
  if (a.text === b.text) return true;
  if (a.kind === 'punctuation' || a.kind === 'word') {
    if (tolerance.punctuation && readMarks(a.text) === readMarks(b.text)) return true;
  }
  if (a.kind !== 'word' || !tolerance.letterCase) return false;
  const low = a.text.toLowerCase();
  const shouted = [a.text, b.text].some((word) => word.length > 1 && word === word.toUpperCase());
  return !shouted && low === b.text.toLowerCase() && CASE_SAYS_NOTHING.has(low);
}

/** What stands between a token and the one before it: nothing, space (or forgiven marks), a break within what was one number, or edges of cells. */
function gapBefore(text: string, list: readonly Token[], at: number): string {
  const between = text.slice(list[at - 1]?.to ?? 0, list[at]?.from ?? 0);
  if (between.includes('\t')) return between.replace(/[^\t]/g, '');
  if (between.includes('\n')) return 'break';
  return between === '' ? 'none' : 'space';
}

const SIGN = /^[+±~\-\u2010-\u2015\u2212]$/;

/** Whether a dash before a number may be its sign: not where it stands between two numbers, with the same on both sides of it. */
function mayBeSigned(text: string, list: readonly Token[], at: number): boolean {
  const isSign = list[at]?.kind === 'number' && SIGN.test(list[at - 1]?.text ?? '');
  return isSign && !(list[at - 2]?.kind === 'number' && gapBefore(text, list, at) === gapBefore(text, list, at - 1));
}

/** Whether the gaps fall in the same places: "to gether" is not "together". Beside a mark, a space more or less says nothing, but for a sign. */
function sameGaps(left: string, these: readonly Token[], right: string, those: readonly Token[]): boolean {
  return these.every((token, at) => {
    const one = gapBefore(left, these, at);
    const other = gapBefore(right, those, at);
    const isSigned = mayBeSigned(left, these, at) || mayBeSigned(right, those, at);
    const besideMark = !isSigned && (token.kind === 'punctuation' || these[at - 1]?.kind === 'punctuation');
    return at === 0 || one === other || (besideMark && [one, other].every((gap) => gap === 'none' || gap === 'space'));
  });
}

/**
 * Whether two wordings say the same words. Always forgiven: Unicode composition, how wide a space is, marks nobody can see, and where a
 * line or paragraph breaks between two words; not between the cells of a table. By the library's settings: letter case of words whose case says nothing, and commas, stops
 * and the like. Never: a digit, name, negation, unit, currency, quotation or other word.
 */
export function sameWords(a: string, b: string, tolerance: Tolerance): boolean {
  if (a === b) return true;
  const left = folded(a);
  const right = folded(b);
  if (left === right) return true;
  if (!tolerance.letterCase && !tolerance.punctuation) return false;
  const prepare = (text: string): Token[] => (tolerance.punctuation ? withoutForgivenMarks(withoutSpace(text), text) : withoutSpace(text));
  const these = prepare(left);
  const those = prepare(right);
  if (these.length !== those.length || these.length === 0) return false;
  return these.every((token, at) => sameToken(token, those[at] as Token, tolerance)) && sameGaps(left, these, right, those);
}
