import type { Answer } from '../../core/contract/calls.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { Docket } from '../../core/saved/docket.ts';
import { sourceUses, useCounts } from '../../core/sources/source-use.ts';
import type { Library } from './library.ts';

/** The dockets of all articles in the list, in its order. */
async function* docketsOf(library: Library): AsyncGenerator<{ readonly docket: Docket; readonly file: string; readonly headline: string }> {
  for (const { summary } of library.entries.values()) {
    const { data } = await library.docket(summary.id);
    yield { docket: data, file: summary.file, headline: summary.headline };
  }
}

/** How often each source is cited, and in how many stories. */
export async function countSources(library: Library): Promise<Result<Answer<'source.counts'>>> {
  const { sources } = library.record.data;
  const counts = new Map<string, { citations: number; stories: number }>();
  for await (const { docket } of docketsOf(library)) {
    for (const [source, count] of useCounts([docket], sources)) {
      const { citations, stories } = counts.get(source) ?? { citations: 0, stories: 0 };
      counts.set(source, { citations: citations + count, stories: stories + 1 });
    }
  }
  return ok([...counts].map(([source, count]) => ({ source, ...count })));
}

/** The stories that cite a source, with the claims that do. */
export async function storiesOf(library: Library, source: string): Promise<Result<Answer<'source.stories'>>> {
  const { sources } = library.record.data;
  if (!sources.some(({ id }) => id === source)) return failed({ code: 'unknown-source' });
  const stories: Answer<'source.stories'> = [];
  for await (const { docket, file, headline } of docketsOf(library)) {
    const uses = sourceUses([docket], source, sources);
    if (uses.length === 0) continue;
    const words = new Map(docket.claims.map(({ id, anchor }) => [id, anchor.exact]));
    const claims = uses.map(({ claim, citation: { locator } }) => ({ id: claim, words: words.get(claim) ?? '', locator }));
    stories.push({ id: docket.article, file, headline, claims });
  }
  return ok(stories);
}

/** The file of the first story that cites a source, or one merged into it; null when none does. */
export async function citingStory(library: Library, source: string): Promise<string | null> {
  for await (const { docket, file } of docketsOf(library)) {
    if (sourceUses([docket], source, library.record.data.sources).length > 0) return file;
  }
  return null;
}
