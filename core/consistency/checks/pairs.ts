import type { ConsistencyCheck, Inconsistency } from '../consistency-check.ts';

/** Brackets and quote marks that open and never close, or close what was never opened. Straight marks say nothing of which they are. */

const CLOSES: Readonly<Record<string, string>> = { '(': ')', '[': ']', '“': '”', '«': '»' };
const OPENS: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(CLOSES).map(([open, close]) => [close, open]));
/** A quotation may go on in the next paragraph, which then begins with its mark again. */
const GOES_ON = new Set(['“', '«']);
/** "a)" and "12)" count something; ":)" smiles. */
const NO_BRACKET = /(?:^|[\s(])(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})$|[:;]-?$/u;

type Found = Omit<Inconsistency, 'check'>;

const found = (at: number, sign: string, code: Inconsistency['code']): Found => ({ from: at, to: at + 1, code, said: sign, is: '' });

function pairs(text: string, next: string): Found[] {
  const open: { readonly sign: string; readonly at: number }[] = [];
  const wrong: Found[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (CLOSES[sign] !== undefined) open.push({ sign, at });
    const opener = OPENS[sign];
    if (opener === undefined) continue;
    const last = open.map((one) => one.sign).lastIndexOf(opener);
    if (last >= 0) open.splice(last);
    else if (!(sign === ')' && NO_BRACKET.test(text.slice(Math.max(0, at - 6), at)))) wrong.push(found(at, sign, 'never-opened'));
  }
  const left = open.filter(({ sign }) => !(GOES_ON.has(sign) && next.trimStart().startsWith(sign)));
  return [...wrong, ...left.map(({ sign, at }) => found(at, sign, 'never-closed'))];
}

export const pairsCheck: ConsistencyCheck = {
  id: 'pairs',
  find: (text, _unit, next) => pairs(text, next),
};
