import type { Library } from '../library/library.ts';
import { evidenceName } from '../evidence/place.ts';

/** So many are named; who put more there knows. */
const MOST_NAMED = 200;

/**
 * The files in `evidence/` that no source has, as the library names them: somebody put them there, and they are evidence of nothing. Hidden
 * files are not ours to name; a folder within a folder is named as one. Rejects as the disk does.
 */
export async function unknownEvidence({ means: { fs }, places, record }: Library): Promise<readonly string[]> {
  // Nobody can say what a record that cannot be read knew.
  if (record.problem || !(await fs.facts(places.evidence))?.isFolder) return [];
  const known = new Set(record.data.evidence.map(evidenceName));
  const seen = async (way: string): Promise<string[]> => {
    const names = await fs.list(`${places.root}/${way}`);
    return [...names].sort().flatMap((name) => (name.startsWith('.') ? [] : [`${way}/${name}`]));
  };
  const found: string[] = [];
  for (const way of await seen('evidence')) {
    const isFolder = !(await fs.isLink(`${places.root}/${way}`)) && (await fs.facts(`${places.root}/${way}`))?.isFolder === true;
    const files = isFolder ? await seen(way) : [way];
    found.push(...files.filter((file) => !known.has(file)));
    if (found.length >= MOST_NAMED) break;
  }
  return found.slice(0, MOST_NAMED);
}
