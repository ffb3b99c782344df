/** What a way of matching is worth: the text begins so, a word begins so, it stands somewhere, its letters come in this order. */
const WORTH = { begins: 100, wordBegins: 60, stands: 40, letters: 10 } as const;

/** Longer texts weigh a little less, so that the exact name comes before its longer cousin. */
const LENGTH_WEIGHT = 0.01;

/** How well `text` answers `query`; 0 when it does not. Every word of the query must be found. */
export function rank(query: string, text: string): number {
  const here = plain(text);
  let sum = 0;
  for (const word of plain(query).split(/\s+/).filter(Boolean)) {
    const worth = worthOf(word, here);
    if (worth === 0) return 0;
    sum += worth;
  }
  return Math.max(sum - here.length * LENGTH_WEIGHT, sum > 0 ? 1 : 0);
}

function worthOf(word: string, text: string): number {
  const at = text.indexOf(word);
  if (at === 0) return WORTH.begins;
  if (at > 0) return /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) ? WORTH.stands : WORTH.wordBegins;
  return inOrder(word, text) ? WORTH.letters : 0;
}

function inOrder(word: string, text: string): boolean {
  let from = 0;
  for (const letter of word) {
    const at = text.indexOf(letter, from);
    if (at < 0) return false;
    from = at + letter.length;
  }
  return word.length > 2;
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\u200B/g, '')
    .toLocaleLowerCase('en');
}
