import type { Projection } from '../article/plain-text.ts';

const DEFINITION = /^ {0,3}\[\^([^\]\s]+)\]:/gmu;

/** A footnote by what stands in its marks, where that stands before it, and what it says. */
interface NoteNow {
  readonly label: string;
  readonly at: number;
  readonly says: string;
}

/** The footnotes that a text has. Of two by one name readers get the first. */
function notesIn({ text, units }: Pick<Projection, 'text' | 'units'>): readonly NoteNow[] {
  return units.flatMap(({ kind, from, to }) => {
    if (kind !== 'raw') return [];
    const source = text.slice(from, to);
    const found = [...source.matchAll(DEFINITION)];
    return found.map(({ 0: head, 1: label = '', index }, at) => ({
      label,
      at: from + index + head.indexOf('['),
      says: source
        .slice(index + head.length, found[at + 1]?.index ?? source.length)
        .replace(/\s+/gu, ' ')
        .trim(),
    }));
  });
}

/** The footnotes that a text has, by what stands in their marks. Without one of these a mark is letters to readers. */
export const notesDefined = (projection: Pick<Projection, 'text' | 'units'>): ReadonlySet<string> =>
  new Set(notesIn(projection).map(({ label }) => label));

/** What each note says: by its label, and by where its definition begins. */
export function notesSaid(projection: Pick<Projection, 'text' | 'units'>): {
  readonly byLabel: ReadonlyMap<string, string>;
  readonly byPlace: ReadonlyMap<number, string>;
} {
  const notes = notesIn(projection);
  return {
    byLabel: new Map(notes.map(({ label, says }) => [label, says] as const).reverse()),
    byPlace: new Map(notes.map(({ at, says }) => [at, says])),
  };
}
