import { anchorsFound } from '../../core/anchoring/found.ts';
import { standingsAsSaid, standingsIn, type Stands } from '../../core/audit/standings.ts';
import { asSigned } from '../../core/claims/pictures.ts';
import { withPictures } from '../../core/claims/stands-under.ts';
import type { StashedText } from '../../core/claims/stashed.ts';
import type { Docket } from '../../core/saved/docket.ts';
import type { LibrarySettings } from '../../core/saved/library-record.ts';
import type { Library } from '../library/library.ts';
import { picturesFor } from '../library/pictures.ts';
import { articleText, type ArticleText } from '../library/summary.ts';
import { contentHash } from '../store/content-hash.ts';
import { readText } from '../store/text-file.ts';

/** How the claims of a docket stand in the text that it names: the one that was saved last, of which the log speaks. */

/** Only then does anything of a text not go out, or stand in a table, in code or under a picture, or read like a mark. */
export const HAS_LAYOUT = /~~|<|\||!\[|\[\^|```|^[ \t]*(?: {4}|\t| {0,3}\[)/im;

export const layoutIn = ({ projection, stash, struck, unders, unsaid }: ArticleText): StashedText => ({
  text: projection,
  ...{ stash, struck, unders, unsaid },
});

export const plainLayout = (text: string): StashedText => ({ text, stash: [], struck: [], unders: [], unsaid: [] });

/** The text that a docket names, and what its words stand in; null when nobody has it any more. One without layout is not parsed. */
export async function layoutNamed(library: Library, id: string, { revision }: Docket): Promise<StashedText | null> {
  if (revision === '') return null;
  const parsed = library.parsed.get(id);
  if (parsed?.revision === revision) return layoutIn(parsed.text);
  const markdown = await markdownNamed(library, id, revision);
  if (markdown === null) return null;
  const words = HAS_LAYOUT.test(markdown) ? null : await library.history.read(revision);
  if (words !== null) return plainLayout(words);
  const text = articleText(markdown);
  return 'code' in text || contentHash(text.projection) !== revision ? null : layoutIn(text);
}

async function markdownNamed(library: Library, id: string, revision: string): Promise<string | null> {
  const entry = library.entries.get(id);
  if (entry?.revision === revision) {
    const { file } = entry.summary;
    const read = await readText(library.means.fs, library.articlePath(file), file);
    if (read.ok) return read.value.text;
  }
  const lines = await library.history.lines(id);
  const kept = [...lines].reverse().find((line) => line.revision === revision && line.markdown !== undefined)?.markdown;
  return kept === undefined ? null : library.history.read(kept);
}

/** Pictures count as they were when they were signed: what became of one since is told at the save. */
export async function pictured(library: Library, where: StashedText, docket: Docket): Promise<StashedText> {
  const pictures = asSigned(await picturesFor(library, where.unders, docket), docket.claims);
  return { ...where, unders: withPictures(where.unders, pictures) };
}

/** `where`: see `layoutNamed`; without it each claim stands on the words that it says. A place that a docket does not prove is not believed. */
export function standingsNamed({ claims }: Docket, where: StashedText | null, settings: LibrarySettings): ReadonlyMap<string, Stands> {
  if (where === null) return standingsAsSaid(claims, settings);
  const anchors = anchorsFound(where.text, where.text, Object.fromEntries(claims.map(({ id, anchor }) => [id, anchor])));
  return standingsIn(claims, anchors, where, settings);
}
