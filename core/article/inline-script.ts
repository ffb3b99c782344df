/**
 * A script or a style sheet within a line of Markdown. CommonMark knows only its tags there and takes what stands between them for words;
 * here it is one piece, kept in the article as it stands, and no words of it.
 */

const OPENS = /<(?<name>script|style)(?=[\s/>])(?:[^<>"']|"[^"]*"|'[^']*')*>/iy;
const CLOSES = { script: /<\/script\s*>/giu, style: /<\/style\s*>/giu } as const;
const WHOLE = /^<(script|style)(?=[\s/>])[^]*<\/\1\s*>$/iu;

export const isInlineScript = (source: string): boolean => WHOLE.test(source);

/** Which of the two never close from here on, so that nobody looks for their ends again and again. */
export type NeverClosed = Set<keyof typeof CLOSES>;

/** The source of the one that opens at `at`, and where it ends; null when none does, or it does not close before `end`. */
export function inlineScriptAt(text: string, at: number, end: number, never: NeverClosed): string | null {
  OPENS.lastIndex = at;
  const opening = OPENS.exec(text);
  const name = opening?.groups?.name?.toLowerCase() === 'style' ? 'style' : 'script';
  if (!opening || never.has(name)) return null;
  const closes = CLOSES[name];
  closes.lastIndex = at + opening[0].length;
  const closing = closes.exec(text);
  if (!closing) never.add(name);
  const to = closing ? closing.index + closing[0].length : end + 1;
  return to > end ? null : text.slice(at, to);
}
