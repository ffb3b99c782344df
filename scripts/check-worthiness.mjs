import { resolve } from 'node:path';
import { runnerImport } from 'vite';
import { inProject } from './set-up/place.mjs';
import { say } from './set-up/say.mjs';

/** `node scripts/check-worthiness.mjs TRAIN.tsv DEV.tsv`: trains the weights that order suggestions, anew. */
const [trainFile, devFile] = process.argv.slice(2);
if (!trainFile || !devFile) {
  say('Name two files of labelled sentences (id, label, text; tab-separated): one to learn from, one to try.');
  process.exit(1);
}
const { train } = (await runnerImport(inProject('scripts', 'check-worthiness', 'train.ts'))).module;
const precision = train(resolve(trainFile), resolve(devFile), inProject('core', 'suggest', 'check-worthiness', 'weights.ts'));
say(`The weights are written. Average precision on the second file: ${precision.toFixed(4)}.`);
