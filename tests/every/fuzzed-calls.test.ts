import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as v from 'valibot';
import { CALLS, type CallName } from '../../core/contract/calls.ts';
import { ProblemSchema } from '../../core/problem.ts';
import { answer } from '../../electron/ipc/gate.ts';
import { HANDLERS } from '../../electron/ipc/handlers.ts';
import { deskWithLibrary } from '../electron/made-desk.ts';
import { randomFrom } from '../../scripts/random-from.ts';
import { mutated, near } from '../walls/mutate.ts';

const SEED = Number(process.env['STET_SEED'] ?? Date.now() % 1_000_000);
/** Questions to each call; `npm run walls` asks more. */
const EACH = Number(process.env['STET_FUZZ'] ?? 60);
const NAMES = Object.keys(CALLS) as CallName[];

function everyFile(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'latin1')]));
}

test(
  'every call answers junk and near misses with a coded failure, never throws, and leaves every file outside alone',
  async () => {
    const dice = randomFrom(SEED);
    process.stdout.write(`  ${EACH} questions to each of ${NAMES.length} calls, seed ${SEED}\n`);
    const loose: string[] = [];
    const onLoose = (reason: unknown): void => void loose.push(String(reason));
    process.on('unhandledRejection', onLoose);
    const made = await deskWithLibrary();
    const { id } = await made.ask('article.create', { headline: 'A story', language: 'en' });
    await made.ask('person.set', { person: { id: 'p', name: 'Sokha', initials: 'S', role: 'editor' } });
    const known = [id, 'p', 'token', 'sample'];
    const outside = join(made.folder, 'outside');
    mkdirSync(outside);
    writeFileSync(join(outside, 'precious.md'), 'precious');
    writeFileSync(join(made.folder, 'article.md'), 'beside the library');
    const before = { ...everyFile(outside), beside: readFileSync(join(made.folder, 'article.md'), 'utf8') };
    made.answers.folder = null;
    const wrong: string[] = [];
    for (const name of NAMES) {
      for (let at = 0; at < EACH; at += 1) {
        const right = near(CALLS[name].question, dice, known);
        const question = dice() < 0.35 ? right : mutated(right, dice);
        const answered = await answer(HANDLERS, made.desk, { name, question }, (line) => void wrong.push(`seed ${SEED}: ${line}`));
        if (answered.ok) v.parse(CALLS[name].answer, answered.value);
        else if (!v.safeParse(ProblemSchema, answered.problem).success) wrong.push(`${name}: no problem of ours`);
        // Answers travel as JSON: whatever is answered must be able to.
        JSON.stringify(answered);
      }
    }
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', onLoose);
    expect({ wrong: wrong.slice(0, 5), loose }).toEqual({ wrong: [], loose: [] });
    expect({ ...everyFile(outside), beside: readFileSync(join(made.folder, 'article.md'), 'utf8') }).toEqual(before);
    const names = readdirSync(made.folder).sort();
    // The sample library has a place of its own.
    expect(names.filter((name) => !['article.md', 'library', 'outside', 'sample', 'user-here'].includes(name))).toEqual([]);
    expect(Object.prototype).not.toHaveProperty('ok');
  },
  Math.max(600_000, EACH * 5_000),
);
