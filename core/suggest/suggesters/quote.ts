import { hasSpeechCue } from '../cues.ts';
import type { Suggester, Suggestion } from '../suggestion.ts';

/** Words in quotation marks without anybody speaking are often irony or a title; from this length on they are worth a look anyway. */
const LONG_QUOTATION_WORDS = 5;
const SHORTEST_QUOTATION = 3;
const LONGEST_QUOTATION = 1500;
/** How far from the marks the speaker may be named, in characters. */
const CUE_REACH = 160;

/** Opening mark to closing marks. A straight mark opens after a space or at the start and closes before one. */
const PAIRS: readonly { readonly open: RegExp; readonly close: RegExp }[] = [
  { open: /“/gu, close: /”/u },
  { open: /«/gu, close: /»/u },
  { open: /(?<=^|[\s([{—–])"(?=\S)/gu, close: /(?<=\S)"(?=$|[\s.,;:!?)\]}—–])/u },
  { open: /(?<=^|[\s([{—–])‘(?=\S)/gu, close: /(?<=[.,!?\p{L}\p{N}])’(?=$|[\s.,;:!?)\]}—–])/u },
];

/** Khmer writes few spaces: so many letters count as a word. */
const wordsIn = (text: string): number =>
  text.split(/\s+/u).filter((word) => word !== '').length + Math.floor((text.match(/[\u1780-\u17ff]/gu)?.length ?? 0) / 8);

function quotations(text: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const { open, close } of PAIRS) {
    let after = 0;
    for (const match of text.matchAll(open)) {
      if (match.index < after) continue;
      const rest = text.slice(match.index + 1, match.index + 1 + LONGEST_QUOTATION);
      const length = rest.search(close);
      if (length < SHORTEST_QUOTATION) continue;
      after = match.index + 1 + length + 1;
      found.push({ from: match.index, to: after });
    }
  }
  const outer = found.filter((inner) => !found.some((other) => other !== inner && other.from <= inner.from && inner.to <= other.to));
  return outer.sort((one, other) => one.from - other.from);
}

function look(text: string, span: { from: number; to: number }): Omit<Suggestion, 'suggester'> | null {
  const around = `${text.slice(Math.max(0, span.from - CUE_REACH), span.from)} ${text.slice(span.to, span.to + CUE_REACH)}`;
  const spoken = hasSpeechCue(around);
  if (!spoken && wordsIn(text.slice(span.from, span.to)) < LONG_QUOTATION_WORDS) return null;
  return { category: 'quote', from: span.from, to: span.to, reason: spoken ? 'quote-spoken' : 'quote-bare' };
}

/** Words in quotation marks that somebody is said to have spoken or written. */
export const quoteSuggester: Suggester = {
  id: 'quote',
  find: (text) => quotations(text).flatMap((span) => look(text, span) ?? []),
};
