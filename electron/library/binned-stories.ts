import { join } from 'node:path';
import type { Answer } from '../../core/contract/calls.ts';
import { ok, type Result } from '../../core/result.ts';
import { readDocketOf } from '../../core/saved/sound-docket.ts';
import { sourceUses } from '../../core/sources/source-use.ts';
import { onDisk } from '../store/disk-problem.ts';
import { isHashOf } from './known-hashes.ts';
import type { Library } from './library.ts';
import { binned, DOCKET } from './trash.ts';

type Stories = Answer<'source.binned-stories'>;
type Binned = Awaited<ReturnType<typeof binned>>[number];

/** The stories in the bin that cite a source, with the claims that do: put back, they rest on it again. What cannot be read there says nothing. */
export async function binnedStoriesOf(library: Library, source: string): Promise<Result<Stories>> {
  const stories: Stories = [];
  for (const note of await binned(library)) {
    const claims = await claimsOf(library, note, source);
    if (claims.length > 0) stories.push({ id: note.id, file: note.file, headline: note.headline, claims: [...claims] });
  }
  return ok(stories);
}

/** `note`: its `id` is its folder in the bin, so the docket itself says whose it is. */
async function claimsOf(library: Library, { id: folder }: Binned, source: string): Promise<Stories[number]['claims']> {
  const { fs } = library.means;
  const { sources } = library.record.data;
  const read = await onDisk(folder, async () => {
    const value: unknown = JSON.parse(new TextDecoder().decode(await fs.read(join(library.places.trash, folder, DOCKET))));
    return readDocketOf(articleIn(value), isHashOf)(value);
  }).catch((error: unknown) => {
    if (error instanceof SyntaxError) return null;
    throw error;
  });
  if (!read?.ok) return [];
  const words = new Map(read.value.claims.map((claim) => [claim.id, claim.anchor.exact]));
  return sourceUses([read.value], source, sources).map(({ claim, citation: { locator } }) => ({
    ...{ id: claim, words: words.get(claim) ?? '', locator },
  }));
}

const articleIn = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'article' in value && typeof value.article === 'string' ? value.article : '';
