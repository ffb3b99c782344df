import { join } from 'node:path';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';

/** The control: writes numbers, without end, into lowdb's own file; says each once lowdb says that it is written. */
const [folder = '', from = '0'] = process.argv.slice(2);

async function write(): Promise<never> {
  const low = new Low<{ number: number; filler: string }>(new JSONFile(join(folder, 'db.json')), {
    number: -1,
    filler: 'x'.repeat(50_000),
  });
  await low.read();
  for (let number = Number(from); ; number += 1) {
    low.data.number = number;
    await low.write();
    process.stdout.write(`${number}\n`);
  }
}

void write().catch(() => process.exit(1));
