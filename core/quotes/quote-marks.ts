/** The marks that part quotations from the rest of one textblock. */

/** A stretch in quote marks. `mark`: the one that opened it; `closed`: false when the block ends before it does. */
export interface Quoted {
  /** With its marks. */
  readonly from: number;
  readonly to: number;
  readonly mark: string;
  readonly closed: boolean;
}

/** What closes each mark that opens. German writes „…“, Polish „…”. */
const CLOSES: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '‹': '›', '‘': '’', '‚': '‘’', '"': '"', "'": "'" };
const SINGLE = new Set(['’', "'"]);

const isBlank = (character: string): boolean => character === '' || /[\s\u200b]/u.test(character);
const opensHere = (before: string): boolean => isBlank(before) || /[([{—–\-“„«‹‘‚"'/៖]/u.test(before);
const endsHere = (after: string): boolean => isBlank(after) || /[^\p{L}\p{M}\p{N}]/u.test(after);
const LETTER = /[\p{L}\p{N}]/u;

/** Whether a later single mark closes better than this one, which may be the apostrophe of "boys’". */
function isPossessive(text: string, at: number): boolean {
  if (!/s/iu.test(text.charAt(at - 1)) || !/^[\s][\p{L}\p{N}]/u.test(text.slice(at + 1, at + 3))) return false;
  return /^[^‘]*?[.,!?…\p{L}][’'](?=$|[\s.,;:!?)\]}”"»—–])/u.test(text.slice(at + 1));
}

function closesHere(text: string, at: number): boolean {
  const [before, mark, after] = [text.charAt(at - 1), text.charAt(at), text.charAt(at + 1)];
  if (SINGLE.has(mark)) {
    if (isBlank(before) || (LETTER.test(before) && LETTER.test(after))) return false;
    return endsHere(after) && !isPossessive(text, at);
  }
  return mark !== '"' || !isBlank(before) || isBlank(after);
}

function opens(text: string, at: number): boolean {
  const [before, mark, after] = [text.charAt(at - 1), text.charAt(at), text.charAt(at + 1)];
  if (CLOSES[mark] === undefined || isBlank(after)) return false;
  if (mark === '"' || mark === "'") return opensHere(before);
  return mark !== '‘' && mark !== '‚' ? true : opensHere(before);
}

interface Open {
  readonly mark: string;
  readonly at: number;
}

/** An apostrophe at the beginning of a word ("‘90s", "'em") looks like one of these; it is left open and says nothing. */
const OFTEN_APOSTROPHES = new Set(['‘', "'", '‚']);
const ANY_MARK = /["'“”„«»‹›‘’‚]/u;

/**
 * Every stretch in quote marks, inner ones too, in the order in which they begin, and the outermost one that is still open at the end. A
 * mark that closes nothing says nothing.
 */
export function quotedIn(text: string): Quoted[] {
  const open: Open[] = [];
  const found: Quoted[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (!ANY_MARK.test(character)) continue;
    const nth = open.map(({ mark }) => (CLOSES[mark] ?? '').includes(character)).lastIndexOf(true);
    const opener = open[nth];
    if (opener && closesHere(text, at)) {
      found.push({ from: opener.at, to: at + 1, mark: opener.mark, closed: true });
      open.splice(nth);
    } else if (opens(text, at)) open.push({ mark: character, at });
  }
  const left = open.find(({ mark }) => !OFTEN_APOSTROPHES.has(mark));
  if (left) found.push({ from: left.at, to: text.length, mark: left.mark, closed: false });
  return found.sort((one, other) => one.from - other.from || other.to - one.to);
}
