import { entry } from './set-up/failure.mjs';
import { preparePackages } from './set-up/packages.mjs';
import { inProject } from './set-up/place.mjs';
import { say } from './set-up/say.mjs';

/** `npm run drill`: deletes, damages and empties every kind of file of a library, one at a time, and says what came of it. */
await entry(async () => {
  await preparePackages();
  const { runnerImport } = await import('vite');
  const { drill } = (await runnerImport(inProject('tests', 'drill', 'drill.ts'))).module;
  const rows = await drill();
  console.table(rows);
  const unseen = rows.filter(({ held }) => !held);
  say(
    unseen.length === 0
      ? `All ${rows.length} were rebuilt or named.`
      : `Not held: ${unseen.map(({ file, done }) => `${file} ${done}`).join('; ')}.`,
  );
  return unseen.length === 0 ? 0 : 1;
});
