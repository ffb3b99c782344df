import { readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { openArticle, writeArticle } from '../../core/article/article-file.ts';
import { plainText } from '../../core/article/plain-text.ts';
import type { Library } from '../../electron/library/library.ts';
import { openLibrary } from '../../electron/library/open-library.ts';
import { openArticleFile } from '../../electron/library/opening.ts';
import { placesOf } from '../../electron/library/places.ts';
import { Searcher } from '../../electron/search/searcher.ts';
import { saveArticle } from '../../electron/library/saving.ts';
import { takeOver } from '../../electron/library/take-over.ts';
import { windowIsDone } from '../../electron/library/hand-over.ts';
import { disk, type FileSystem } from '../../electron/store/file-system.ts';

/**
 * Adds numbered paragraphs to one article, each read from the file and saved over it, and says each once it is acknowledged. `take`: whenever
 * the library is another's, takes it over after a while; without it, a library that is lost ends the program. As a number it says how many such
 * programs there are: each stops after every so many lines until another has taken the library, as long as one of them is not done. `host` is what it says of its computer.
 * `sleep`: puts itself to sleep right before the article's file is replaced (`rename`), or right before the new one is begun (`open`), the sixth time.
 */
const [folder = '', name = '', host = '', count = '0', take = '', sleep = ''] = process.argv.slice(2);

let ids = 0;
const say = (text: string): void => void process.stdout.write(`${text}\n`);
/** Lines after which the library is left to the others, and how often it is looked whether one has taken it, in milliseconds. */
const TURN = 50;
const LOOK_MS = 5;
const doneMark = `${folder}-done-`;
const areOthersDone = (): boolean => {
  const marks = readdirSync(dirname(folder)).filter((mark) => mark.startsWith(basename(doneMark)));
  return marks.length >= Number(take) - 1;
};

const pause = (ms: number): Promise<void> => new Promise((resume) => setTimeout(resume, ms));

function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const SLEEP_AT = 6;
let times = 0;

/** The step itself comes when somebody wakes it, however long that takes. */
function sleepy(): FileSystem {
  const asleep = (step: string, path: string): void => {
    if (step !== sleep || !basename(path).includes('weir.md')) return;
    times += 1;
    if (times === SLEEP_AT) process.kill(process.pid, 'SIGSTOP');
  };
  return {
    ...disk,
    open: (path, flags, mode) => {
      asleep('open', path);
      return disk.open(path, flags, mode);
    },
    rename: (from, to) => {
      asleep('rename', to);
      return disk.rename(from, to);
    },
  };
}

async function addLine(library: Library, id: string, line: string): Promise<string> {
  const opened = await openArticleFile(library, id);
  if (!opened.ok) return opened.problem.code;
  const { base, markdown } = opened.value;
  const next = `${markdown.trimEnd()}\n\n${line}\n`;
  const read = openArticle(next);
  if (!read.ok) return read.problem.code;
  const projection = plainText(read.value.doc).text;
  const text = writeArticle(read.value.doc, read.value.opened);
  const saved = await saveArticle(library, { id, base, markdown: text, projection, anchors: {}, why: 'auto' });
  return saved.ok ? '' : saved.problem.code;
}

async function run(): Promise<void> {
  let library: Library | null = null;
  const means = {
    ...{
      fs: sleepy(),
      now: () => Date.now(),
      host,
      pid: process.pid,
      alive,
      person: () => name,
      personId: () => name,
      typing: `${folder}-typing-${name}`,
    },
    finder: (root: string, library: string) => new Searcher({ fs: disk, places: placesOf(root) }, library),
    newId: () => `01${name.toUpperCase()}${process.pid}N${(ids += 1)}`,
    tell: (news: { readonly kind: string }) => {
      if (news.kind === 'lock-wanted' && library) windowIsDone(library);
    },
  };
  const opened = await openLibrary(means, folder, { place: folder, sample: false });
  if (!opened.ok) throw new Error(opened.problem.code);
  ({ library } = opened.value);
  const [id = ''] = [...library.entries.keys()];
  for (let number = 0; number < Number(count);) {
    if (library.refusal !== null) {
      if (take === '') break;
      await pause(50 + Math.random() * 300);
      await takeOver(library);
      continue;
    }
    const line = `${name} ${number}.`;
    say(`try ${line}`);
    const code = await addLine(library, id, line);
    if (code === '') {
      say(`ok ${line}`);
      number += 1;
      while (Number(take) > 0 && number % TURN === 0 && library.refusal === null && !areOthersDone()) await pause(LOOK_MS);
    } else say(`refused ${code}`);
  }
  writeFileSync(`${doneMark}${name}`, '');
  say('end');
  await opened.value.close();
}

void run();
