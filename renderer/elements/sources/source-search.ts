import type { Source } from '../../../core/saved/library-record.ts';
import { searchable } from '../../../core/text/search-text.ts';

/**
 * Sources that have every word of the query somewhere in what is known of them; those whose name begins with it come first, and among equals
 * those that are `recent`: ids, the latest first.
 */
export function findSources(sources: readonly Source[], query: string, recent: readonly string[] = []): readonly Source[] {
  const wanted = searchable(query).split(/\s+/).filter(Boolean);
  const known = sources.map((source) => ({ source, name: searchable(source.title), all: searchable(everything(source)) }));
  const found = known.filter(({ all }) => wanted.every((word) => all.includes(word)));
  const begins = (name: string): number => (wanted[0] !== undefined && name.startsWith(wanted[0]) ? 0 : 1);
  const place = new Map(recent.map((id, at) => [id, at]));
  const since = ({ id }: Source): number => place.get(id) ?? recent.length;
  return found
    .sort((a, b) => begins(a.name) - begins(b.name) || since(a.source) - since(b.source) || a.name.localeCompare(b.name))
    .map(({ source }) => source);
}

function everything({ title, author, address, date, note, contact }: Source): string {
  return [title, author, address, date, note, contact?.organisation].filter(Boolean).join(' ');
}
