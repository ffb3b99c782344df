import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { runnerImport } from 'vite';
import { call, heldUp, watchLoop } from '../bench/held-up.mjs';
import { launch } from '../bench/launch.mjs';
import { inProject } from '../set-up/place.mjs';
import { say } from '../set-up/say.mjs';

/**
 * `npm run drill -- --large [--articles N] [--gigabytes N]`: ten thousand articles and 5 GB of evidence in the real desk: every piece proved, the library checked,
 * backed up twice, and restored, and every restored file compared with its own by hash. Takes 10 GB of the disk for temporary files. Beside the most that main had in
 * memory stands what it was made of, in MB: V8's heap (of which used), what V8 knows to lie outside it, what lies in files, as the program itself does, and the rest.
 */
const after = (option, otherwise) => {
  const at = process.argv.indexOf(option);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const articles = after('--articles', 10_000);
const gigabytes = after('--gigabytes', 5);
const scratch = mkdtempSync(join(tmpdir(), 'stet-large-'));
const [library, backups, restored] = ['library', 'backups', 'restored'].map((name) => join(scratch, name));
const rows = [];

try {
  const { LARGE, makeLargeLibrary } = (await runnerImport(inProject('scripts', 'bench', 'load', 'large-library.ts'))).module;
  say(`Making a library of ${articles} articles and ${gigabytes} GB of evidence (sparse files; what is copied of them is not).`);
  makeLargeLibrary(library, { ...LARGE, articles, evidenceBytes: gigabytes * 1e9 });
  for (const folder of [backups, restored]) mkdirSync(folder);
  process.env.STET_SAMPLE_PLACE = join(scratch, 'sample');
  const app = await launch(join(scratch, 'user'), { args: [`--library=${library}`] });
  try {
    await drill(app, await app.firstWindow());
  } finally {
    await app.close();
  }
  await compared();
} finally {
  console.table(rows);
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}

/** Asks, and writes down how long it took and how main was held up meanwhile. */
async function told({ app, page }, what, name, question) {
  say(`${what} …`);
  await heldUp(app);
  const { ms, value } = await call(page, name, question);
  const { late, run, memory } = await heldUp(app);
  const { rss, heap, used, buffers, file } = memory;
  const rounded = {
    seconds: (ms / 1000).toFixed(1),
    'main late, ms': late.toFixed(0),
    'main ran, ms': run.toFixed(0),
    'main, MB at most': rss.toFixed(0),
    'heap (used)': `${heap.toFixed(0)} (${used.toFixed(0)})`,
    buffers: buffers.toFixed(0),
    'of files': file.toFixed(0),
    other: (rss - heap - buffers - file).toFixed(0),
  };
  rows.push({ what, ...rounded });
  return value;
}

async function drill(app, page) {
  const desk = { app, page };
  const chosen = (path) =>
    app.evaluate(({ dialog }, folder) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
    }, path);
  await watchLoop(app);
  for (let isRead = false; !isRead;) {
    const { value: state } = await call(page, 'library.state', {});
    const { value: found } = await call(page, 'library.search', { query: 'zeppelin' });
    isRead = state.articles.length + state.more >= articles && found.share === 1;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  const { proofs } = await told(desk, 'proving every piece of evidence', 'evidence.prove', {});
  if (proofs.some(({ state }) => state !== 'intact')) throw new Error('A piece of evidence is not what was captured.');
  const { looked } = await told(desk, 'checking the library', 'library.check', {});
  say(JSON.stringify(looked));
  await chosen(backups);
  await call(page, 'backup.choose-folder', {});
  const { last } = await told(desk, 'the first backup, read back', 'backup.run', {});
  // It pushes the first out, which is of the same day.
  const next = (await told(desk, 'the next backup, read back', 'backup.run', {})).last;
  if (last.missed.count + next.missed.count > 0) throw new Error('A backup missed a file.');
  say(
    `${next.files} files, ${(next.bytes / 1e9).toFixed(2)} GB; the zip ${(statSync(join(backups, next.file)).size / 1e6).toFixed(0)} MB.`,
  );
  await chosen(restored);
  await told(desk, 'restoring, and opening what was restored', 'backup.restore', { file: next.file });
}

/** Every article, docket, text of the history and piece of evidence of the library is in what was restored, byte for byte. */
async function compared() {
  say('Comparing every file by its hash …');
  let bytes = 0;
  let files = 0;
  for (const folder of ['articles', join('.stet', 'dockets'), join('.stet', 'history', 'objects'), 'evidence']) {
    for (const path of filesIn(join(library, folder))) {
      const other = join(restored, relative(library, path));
      // A piece of evidence lies in a folder that is called by its hash.
      const own = folder === 'evidence' ? path.split(sep).at(-2) : await hashOf(path);
      if ((await hashOf(other)) !== own) throw new Error(`${relative(library, path)} was restored with other bytes.`);
      bytes += statSync(other).size;
      files += 1;
    }
  }
  say(`${files} files, ${(bytes / 1e9).toFixed(2)} GB: each is what it was.`);
}

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

async function hashOf(path) {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(part);
  return hash.digest('hex');
}
