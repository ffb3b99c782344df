import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Projection, Unit } from '../../core/article/plain-text.ts';
import { inconsistencies } from '../../core/consistency/consistency-checks.ts';
import { sentencesOf } from '../../core/text/sentences.ts';

interface Story {
  readonly file: string;
  readonly projection: Projection;
}

/** A headline, or none, and paragraphs, as the checks see an article. */
function projected(headline: string, paragraphs: readonly string[]): Projection {
  const units: Unit[] = [];
  let text = '';
  const add = (kind: Unit['kind'], words: string): void => {
    if (words.trim() === '') return;
    if (text !== '') text += '\n\n';
    units.push({ kind, from: text.length, to: text.length + words.length, pos: 0 });
    text += words;
  };
  add('headline', headline);
  // A story's first paragraph tells in short what follows, as a standfirst does: taken for one, it is compared with the rest.
  const [lead = '', ...rest] = paragraphs.filter((paragraph) => paragraph.trim() !== '');
  add(rest.length > 0 ? 'standfirst' : 'paragraph', lead);
  for (const paragraph of rest) add('paragraph', paragraph);
  return { text, units, runs: [] };
}

function storiesOf(file: string): Story[] {
  const name = path.basename(file);
  const text = readFileSync(file, 'utf8');
  const one = (projection: Projection): Story => ({ file: name, projection });
  if (file.endsWith('.cor')) return text.split('\n').map((line) => one(projected('', line.split(/(?<=[.!?]) (?=\p{Lu})/u))));
  if (file.endsWith('.tsv')) {
    const [, ...lines] = text.split('\n');
    return lines.map((line) => one(projected('', [line.split('\t').slice(2).join(' ')])));
  }
  const [headline = '', ...paragraphs] = text.split(/\n\s*\n|\n/u);
  return [
    one(
      projected(
        headline.trim(),
        paragraphs.map((paragraph) => paragraph.trim()),
      ),
    ),
  ];
}

function filesIn(place: string): string[] {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:txt|cor|tsv)$/u.test(name))
    .sort()
    .map((name) => path.join(place, name));
}

export interface Alarm {
  readonly file: string;
  readonly code: string;
  readonly words: string;
  readonly said: string;
  readonly is: string;
}

/** What the checks say of every text in these files and folders, and of how many sentences they say it. */
export function alarmsIn(places: readonly string[]): { stories: number; sentences: number; found: Alarm[] } {
  const stories = places.flatMap(filesIn).flatMap(storiesOf);
  let sentences = 0;
  const found = stories.flatMap(({ file, projection }) => {
    sentences += sentencesOf(projection, 'en').length;
    return inconsistencies(projection).map(({ code, from, to, said, is }) => ({
      file,
      code,
      said,
      is,
      words: projection.text.slice(from, to),
    }));
  });
  return { stories: stories.length, sentences, found };
}
