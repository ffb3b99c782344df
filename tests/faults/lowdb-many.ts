import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';

/** The control: a process that adds words to lowdb's own file, which it reads anew before each. Nothing tells it that it is not alone. */
const MOST_FAILURES = 100;
const [path = ''] = process.argv.slice(2);

async function work(): Promise<void> {
  const low = new Low<{ words: string[] }>(new JSONFile(path), { words: [] });
  process.stdout.write('writer\n');
  // What the other does to the file at the same moment may make a write fail; that is said, and counts for nothing. A file that stays damaged ends it.
  for (let number = 1, failed = 0; failed < MOST_FAILURES; number += 1) {
    const word = `${process.pid}-${number}`;
    const isDone = await write(low, word).catch(() => false);
    failed = isDone ? 0 : failed + 1;
    if (isDone) process.stdout.write(`wrote ${word}\n`);
  }
}

async function write(low: Low<{ words: string[] }>, word: string): Promise<boolean> {
  await low.read();
  low.data.words.push(word);
  await low.write();
  return true;
}

void work();
