import { basename, join } from 'node:path';
import { auditCsv, type Named } from '../../core/audit/audit-csv.ts';
import type { AuditEntry } from '../../core/audit/chain.ts';
import { outwardDetail } from '../../core/audit/confidential.ts';
import { earlierThanBefore } from '../../core/audit/clock.ts';
import { sealedName, signedUnder } from '../../core/audit/names.ts';
import type { UnloggedSignOff } from '../../core/claims/unlogged.ts';
import type { Answer, Question } from '../../core/contract/calls.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { Desk } from '../desk/desk.ts';
import type { Library } from '../library/library.ts';
import { isOwnPlace } from '../library/own-place.ts';
import { onDisk } from '../store/disk-problem.ts';
import { writeDurably } from '../store/durable-file.ts';
import { unloggedIn } from './unlogged.ts';

/** As many as anybody reads in a window; all of them are in the exported file. */
const MOST = 500;

/** The latest entries, of one article or of all, and whether the whole chain holds. */
export async function readAudit(library: Library, { article }: Question<'audit.read'>): Promise<Result<Answer<'audit.read'>>> {
  const { entries, broken, begun, of } = await library.audit.read();
  const wanted = article === undefined ? entries : entries.filter((entry) => entry.article === article);
  const shown = wanted.slice(-MOST).reverse();
  const back = earlierThanBefore(entries);
  const today = new Map(library.record.data.people.map(({ id, name }) => [id, name]));
  const renamed = signedUnder(entries, (person) => today.get(person)).map(({ then, ...one }) => ({ ...one, then: [...then] }));
  return ok({
    renamed,
    ...{ broken, begun, of, entries: shown, back: shown.flatMap(({ n }) => (back.has(n) ? [n] : [])) },
    ...{ count: wanted.length, all: entries.length, unlogged: await unloggedHere(library, article) },
  });
}

/** Of the whole library those of the articles that are open: to look through all claims is what the check of the library is for. */
async function unloggedHere(library: Library, article: string | undefined): Promise<UnloggedSignOff[]> {
  const found: UnloggedSignOff[] = [];
  for (const id of article === undefined ? library.open.keys() : [article]) found.push(...(await unloggedIn(library, id)));
  return found;
}

/** Saves the whole log as a table to a file that the person names. */
export async function exportAudit(desk: Desk, library: Library): Promise<Result<Answer<'audit.export'>>> {
  const { fs, dialogs, documents } = desk.around;
  const path = await dialogs.save(join(documents, `${library.state.name}-log.csv`), 'csv');
  if (path === null) return failed({ code: 'stopped' });
  return onDisk(basename(path), async () => {
    if (await isOwnPlace(fs, library.places, path)) return failed({ code: 'own-place', file: basename(path) });
    const { entries } = await library.audit.read();
    const { sources } = library.record.data;
    const people = new Map(library.record.data.people.map(({ id, name }) => [id, name]));
    const headlines = new Map(library.summaries.map(({ id, headline }) => [id, headline]));
    const named = (entry: AuditEntry): Named => {
      const { by, article } = entry;
      const today = people.get(by) ?? '';
      const person = sealedName(entry, by) ?? (today || by);
      return {
        person,
        today: today === person ? '' : today,
        headline: headlines.get(article) ?? '',
        detail: outwardDetail(entry, sources),
      };
    };
    await writeDurably(fs, path, Buffer.from(auditCsv(entries, named), 'utf8'));
    return ok({ file: basename(path), count: entries.length });
  });
}
