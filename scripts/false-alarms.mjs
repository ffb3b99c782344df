import { resolve } from 'node:path';
import { runnerImport } from 'vite';
import { inProject } from './set-up/place.mjs';
import { say } from './set-up/say.mjs';

/** `node scripts/false-alarms.mjs FILE|FOLDER …`: everything the consistency checks say of texts that somebody else wrote, to be judged by a reader. */
const places = process.argv.slice(2);
if (places.length === 0) {
  say('Name files or folders: .tsv (id, label, sentence), .cor (a story on each line) or .txt (a headline, then paragraphs).');
  process.exit(1);
}
const { alarmsIn } = (await runnerImport(inProject('scripts', 'false-alarms', 'alarms.ts'))).module;
const { stories, sentences, found } = alarmsIn(places.map((place) => resolve(place)));
for (const { code, file, words, said, is } of found) say(`${code}: “${words}” (${said}${is === '' ? '' : ` / ${is}`}) ${file}`);
const codes = [...new Set(found.map(({ code }) => code))];
const tally = codes.map((code) => `${code} ${found.filter((one) => one.code === code).length}`);
say(`${found.length} said of ${sentences} sentences in ${stories} texts${tally.length > 0 ? `: ${tally.join(', ')}` : ''}.`);
