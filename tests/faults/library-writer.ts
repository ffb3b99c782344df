import { addWord } from '../../electron/library/record.ts';
import { openForWriting } from '../../electron/library/locking.ts';
import { openLibrary } from '../../electron/library/open-library.ts';
import { HERE } from './real-means.ts';

/** A process that opens a library as a window would and adds words to it as long as it may; for reading, it asks to write again and again. */
const [root = '', typing = ''] = process.argv.slice(2);
const ASK_AGAIN_MS = 40;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function work(): Promise<never> {
  const opened = await openLibrary({ ...HERE, typing }, root, { place: root, sample: false });
  if (!opened.ok) throw new Error(opened.problem.code);
  const { library } = opened.value;
  say(library.refusal === null ? 'writer' : 'reader');
  for (let number = 1; ; number += 1) {
    const word = `${process.pid}-${number}`;
    const added = await addWord(library, word);
    if (added.ok) say(`wrote ${word}`);
    else {
      await new Promise((resume) => setTimeout(resume, ASK_AGAIN_MS));
      if ((await openForWriting(library)).ok) say('writer');
    }
  }
}

void work();
