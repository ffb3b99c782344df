import { csv } from '../export/csv.ts';
import { cleanText } from '../export/text-bytes.ts';
import type { AuditEntry } from './chain.ts';

const HEAD = ['no', 'when', 'who', 'person id', 'article', 'article id', 'what', 'detail', 'hash before', 'hash'];

/** The log as a table, in its own order. */
export function auditCsv(
  entries: readonly AuditEntry[],
  named: (entry: AuditEntry) => { readonly person: string; readonly headline: string },
): string {
  const rows = entries.map((entry) => {
    const { person, headline } = named(entry);
    const { n, at, by, article, kind, detail, before, hash } = entry;
    return [n, ...[at, person, by, headline, article, kind, JSON.stringify(detail), before, hash].map(cleanText)];
  });
  return csv([HEAD, ...rows]);
}
