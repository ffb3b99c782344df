import { join } from 'node:path';
import { ok } from '../../core/result.ts';
import { emptyDocket } from '../../core/saved/docket.ts';
import { readDocket } from '../../core/saved/read-docket.ts';
import { Database } from '../../electron/store/database.ts';
import { writeDurably } from '../../electron/store/durable-file.ts';
import { disk } from '../../electron/store/file-system.ts';
import { Journal } from '../../electron/store/journal.ts';

/** Writes numbers, without end, into a docket, a journal and an article; says each number once all three are acknowledged. */
const [folder = '', from = '0'] = process.argv.slice(2);

async function write(): Promise<never> {
  const place = {
    ...{ fs: disk, path: join(folder, 'docket.json'), file: 'docket.json', now: () => Date.now() },
    ...{ quarantine: join(folder, 'quarantine'), generations: join(folder, 'generations') },
  };
  const docket = await Database.open(place, (value) => readDocket(value), emptyDocket('a'));
  const journal = new Journal(disk, { library: join(folder, 'journal'), computer: join(folder, 'here') });
  const filler = 'x'.repeat(50_000);
  for (let number = Number(from); ; number += 1) {
    const dismissed = { suggester: filler, exact: String(number), by: 'p', at: '2026-11-24T08:00:00Z' };
    const changed = await docket.change((data) => ok({ ...data, dismissed: [dismissed] }));
    if (!changed.ok) throw new Error(changed.problem.code);
    await journal.write('a', { base: String(number), markdown: filler, at: '2026-11-24T08:00:00Z' });
    await writeDurably(disk, join(folder, 'article.md'), Buffer.from(`${number} ${filler} ${number}\n`));
    process.stdout.write(`${number}\n`);
  }
}

void write();
