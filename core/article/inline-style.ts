import { isTokenNumeric, tokenize, TokenType, type CSSToken, type NumericToken } from '@csstools/css-tokenizer';

/** What an element's own style says of whether its words are seen, and how. Read sign by sign as browsers read it; what it amounts to is judged here. */

interface Declaration {
  readonly name: string;
  readonly value: readonly CSSToken[];
}

const OPENS: ReadonlySet<string> = new Set([TokenType.OpenParen, TokenType.OpenSquare, TokenType.OpenCurly, TokenType.Function]);
const CLOSES: ReadonlySet<string> = new Set([TokenType.CloseParen, TokenType.CloseSquare, TokenType.CloseCurly]);
const SILENT: ReadonlySet<string> = new Set([TokenType.Whitespace, TokenType.Comment, TokenType.EOF]);

/** What stands between semicolons, those in brackets aside. */
function declarations(style: string): Declaration[] {
  const parts: CSSToken[][] = [[]];
  let depth = 0;
  for (const token of tokenize({ css: style })) {
    if (SILENT.has(token[0])) continue;
    depth = Math.max(0, depth + (OPENS.has(token[0]) ? 1 : CLOSES.has(token[0]) ? -1 : 0));
    if (token[0] === TokenType.Semicolon && depth === 0) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.flatMap(([name, colon, ...value]) =>
    name?.[0] === TokenType.Ident && colon?.[0] === TokenType.Colon ? [{ name: name[4].value.toLowerCase(), value }] : [],
  );
}

const says = (value: readonly CSSToken[], ...words: readonly string[]): boolean =>
  value.some((token) => token[0] === TokenType.Ident && words.includes(token[4].value.toLowerCase()));

const numberOf = (token: NumericToken): number => token[4].value;

/** Whether a number, or what is reckoned of several, comes to nothing. */
function isNothing(value: readonly CSSToken[], isLess: boolean): boolean {
  const numbers = value.filter(isTokenNumeric).map(numberOf);
  const isProduct = value.some((token) => token[0] === TokenType.Delim && token[4].value === '*');
  if (isProduct) return numbers.includes(0);
  return numbers.length > 0 && numbers.every((number) => (isLess ? number <= 0 : number === 0));
}

const ANGLES = new Set(['deg', 'grad', 'rad', 'turn']);

/** In `font` the size is the first length; a number alone is a weight, unless it is 0. */
function sizeIn(value: readonly CSSToken[]): readonly CSSToken[] {
  const size = value.find((token) => {
    if (token[0] === TokenType.Dimension) return !ANGLES.has(token[4].unit.toLowerCase());
    return token[0] === TokenType.Percentage || (token[0] === TokenType.Number && numberOf(token) === 0);
  });
  return size ? [size] : [];
}

const HIDES: Readonly<Record<string, (value: readonly CSSToken[]) => boolean>> = {
  display: (value) => says(value, 'none'),
  visibility: (value) => says(value, 'hidden', 'collapse'),
  'content-visibility': (value) => says(value, 'hidden'),
  opacity: (value) => isNothing(value, true),
  'font-size': (value) => isNothing(value, false),
  font: (value) => isNothing(sizeIn(value), false),
};

const any = (style: string, passes: (declaration: Declaration) => boolean): boolean => style !== '' && declarations(style).some(passes);

/** Whether nobody sees what stands in it. Where it says two things the one that hides counts. */
export const hidesByStyle = (style: string): boolean =>
  any(style, ({ name, value }) => Object.hasOwn(HIDES, name) && HIDES[name]?.(value) === true);

const STRIKES = /^(?:-webkit-)?text-decoration(?:-line)?$/u;

/** Whether its words are struck through. */
export const strikesByStyle = (style: string): boolean =>
  any(style, ({ name, value }) => STRIKES.test(name) && says(value, 'line-through'));
