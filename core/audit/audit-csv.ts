import { csv } from '../export/csv.ts';
import { cleanText } from '../export/text-bytes.ts';
import { becauseInWords } from './because.ts';
import type { AuditEntry } from './chain.ts';
import { earlierThanBefore } from './clock.ts';

const HEAD = [
  'no',
  'when',
  'clock',
  'who',
  'name today',
  'person id',
  'article',
  'article id',
  'what',
  'because',
  'detail',
  'hash before',
  'hash',
];

/** What the table says of an entry that the log itself does not. `today`: the person's name, where it is another than when this was logged. */
export interface Named {
  readonly person: string;
  readonly today: string;
  readonly headline: string;
  /** What others may have of the entry's detail; where that is not all, the hash is still of all. */
  readonly detail: AuditEntry['detail'];
}

/** The log as a table, in its own order. */
export function auditCsv(entries: readonly AuditEntry[], named: (entry: AuditEntry) => Named): string {
  const back = earlierThanBefore(entries);
  const rows = entries.map((entry) => {
    const { person, today, headline, detail: shown } = named(entry);
    const { n, at, by, article, kind, before, hash } = entry;
    const clock = back.has(n) ? 'earlier than the entry before' : '';
    return [
      n,
      ...[at, clock, person, today, by, headline, article, kind, becauseInWords(entry), JSON.stringify(shown), before, hash].map(cleanText),
    ];
  });
  return csv([HEAD, ...rows]);
}
