/** So many characters of a claim's words say which one it is. */
const MOST = 60;

/** The words, cut after a word where they are long. */
export function shortened(text: string): string {
  const letters = [...text];
  if (letters.length <= MOST) return text;
  const cut = letters.slice(0, MOST).join('');
  return `${cut.replace(/\s+\S*$/u, '')}…`;
}
