import type { Projection } from '../article/plain-text.ts';

const DEFINITION = /^ {0,3}\[\^([^\]\s]+)\]:/gmu;

/** The footnotes that a text has, by what stands in their marks. Without one of these a mark is letters to readers. */
export function notesDefined({ text, units }: Pick<Projection, 'text' | 'units'>): ReadonlySet<string> {
  const raw = units.filter(({ kind }) => kind === 'raw').map(({ from, to }) => text.slice(from, to));
  return new Set(raw.flatMap((source) => [...source.matchAll(DEFINITION)].map(([, label = '']) => label)));
}
