import { claimsThen } from '../../core/history/claims-then.ts';
import type { Library } from '../library/library.ts';
import { picturesFor } from '../library/pictures.ts';
import { articleText, textWithPictures } from '../library/summary.ts';
import type { HistoryLine } from './history.ts';

/**
 * Adds a save point by whoever sits here, with the claims as they stand in this text. The docket must speak of it already; of one that cannot
 * be read nothing is said.
 */
export async function addPoint(library: Library, id: string, line: HistoryLine, markdown: string): Promise<void> {
  const claims = await claimsNow(library, id, markdown);
  const by = library.means.personId();
  await library.history.add(id, { ...line, ...(by === '' ? {} : { by }), ...(claims === null ? {} : { claims }) });
}

async function claimsNow(library: Library, id: string, markdown: string): Promise<string | null> {
  const docket = await library.docket(id);
  if (docket.problem !== null) return null;
  const text = docket.data.claims.length === 0 ? null : articleText(markdown);
  if (text !== null && 'code' in text) return null;
  const { settings } = library.record.data;
  const seen = text && textWithPictures(text, await picturesFor(library, text.unders, docket.data));
  const then = seen === null ? [] : claimsThen({ ...seen, text: seen.projection }, docket.data, settings);
  return (await library.history.keep(JSON.stringify(then))).hash;
}
