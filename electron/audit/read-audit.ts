import { basename, join } from 'node:path';
import { auditCsv } from '../../core/audit/audit-csv.ts';
import type { AuditEntry } from '../../core/audit/chain.ts';
import type { Answer, Question } from '../../core/contract/calls.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { Desk } from '../desk/desk.ts';
import type { Library } from '../library/library.ts';
import { isOwnPlace } from '../library/own-place.ts';
import { onDisk } from '../store/disk-problem.ts';
import { writeDurably } from '../store/durable-file.ts';

/** As many as anybody reads in a window; all of them are in the exported file. */
const MOST = 500;

/** The latest entries, of one article or of all, and whether the whole chain holds. */
export async function readAudit(library: Library, { article }: Question<'audit.read'>): Promise<Result<Answer<'audit.read'>>> {
  const { entries, broken } = await library.audit.read();
  const wanted = article === undefined ? entries : entries.filter((entry) => entry.article === article);
  return ok({ entries: wanted.slice(-MOST).reverse(), count: wanted.length, all: entries.length, broken });
}

/** Saves the whole log as a table to a file that the person names. */
export async function exportAudit(desk: Desk, library: Library): Promise<Result<Answer<'audit.export'>>> {
  const { fs, dialogs, documents } = desk.around;
  const path = await dialogs.save(join(documents, `${library.state.name}-log.csv`), 'csv');
  if (path === null) return failed({ code: 'stopped' });
  return onDisk(basename(path), async () => {
    if (await isOwnPlace(fs, library.places, path)) return failed({ code: 'own-place', file: basename(path) });
    const { entries } = await library.audit.read();
    const people = new Map(library.record.data.people.map(({ id, name }) => [id, name]));
    const headlines = new Map(library.summaries.map(({ id, headline }) => [id, headline]));
    const named = ({ by, article }: AuditEntry) => ({ person: people.get(by) ?? by, headline: headlines.get(article) ?? '' });
    await writeDurably(fs, path, Buffer.from(auditCsv(entries, named), 'utf8'));
    return ok({ file: basename(path), count: entries.length });
  });
}
