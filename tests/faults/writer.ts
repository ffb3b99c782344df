import { join } from 'node:path';
import { ok } from '../../core/result.ts';
import { emptyDocket } from '../../core/saved/docket.ts';
import { readDocket } from '../../core/saved/read-docket.ts';
import { Audit } from '../../electron/audit/audit.ts';
import { History } from '../../electron/history/history.ts';
import { Database } from '../../electron/store/database.ts';
import { writeDurably } from '../../electron/store/durable-file.ts';
import { disk } from '../../electron/store/file-system.ts';
import { Journal } from '../../electron/store/journal.ts';

const AT = '2026-11-24T08:00:00Z';

/** Writes numbers, without end, into a docket, a journal, an article, the list of kept texts and the log; says each once all are acknowledged. */
const [folder = '', from = '0', quiet = ''] = process.argv.slice(2);

async function write(): Promise<never> {
  const place = {
    ...{ fs: disk, path: join(folder, 'docket.json'), file: 'docket.json', now: () => Date.now() },
    ...{ quarantine: join(folder, 'quarantine'), generations: join(folder, 'generations') },
  };
  const docket = await Database.open(place, (value) => readDocket(value), emptyDocket('a'));
  const journal = new Journal(disk, { library: join(folder, 'journal'), computer: join(folder, 'here') });
  const history = new History(disk, join(folder, 'history'));
  const audit = new Audit(disk, join(folder, 'audit'));
  const filler = 'x'.repeat(50_000);
  for (let number = Number(from); ; number += 1) {
    const dismissed = { suggester: filler, exact: String(number), by: 'p', at: AT };
    const changed = await docket.change((data) => ok({ ...data, dismissed: [dismissed] }));
    if (!changed.ok) throw new Error(changed.problem.code);
    await journal.write('a', { base: String(number), markdown: filler, at: AT });
    await writeDurably(disk, join(folder, 'article.md'), Buffer.from(`${number} ${filler} ${number}\n`));
    await history.add('a', { at: AT, why: String(number) });
    await audit.add({ at: AT, by: 'p', article: 'a', kind: 'done', detail: { number } });
    process.stdout.write(`${number}\n`);
  }
}

void write().catch((error: unknown) => {
  // A disk that is gone ends it; what was said before that was acknowledged.
  if (quiet === '') process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
