import { ok } from '../../../core/result.ts';
import type { Handlers } from '../gate.ts';
import { inLibrary } from './in-library.ts';

const backups = () => import('../../backup/backups.ts');

/** Backups, and looking a library through. What makes them is read when it is first wanted: no start waits for it. */
export const backupHandlers = {
  'backup.state': (desk) => inLibrary(desk, async (library) => ok(await (await backups()).backupState(desk, library))),
  'backup.choose-folder': (desk) => inLibrary(desk, async (library) => (await backups()).chooseFolder(desk, library)),
  'backup.choose': (desk, choice) => inLibrary(desk, async (library) => (await backups()).choose(desk, library, choice)),
  'backup.run': (desk) => inLibrary(desk, async (library) => (await backups()).runBackup(desk, library)),
  'backup.stop': async (desk) => {
    (await backups()).stopRunning(desk);
    return ok({});
  },
  'backup.list': (desk) => inLibrary(desk, async (library) => (await backups()).listBackups(desk, library)),
  'backup.restore': async (desk, question) => (await import('../../backup/restore-here.ts')).restoreHere(desk, question),
  'backup.articles': (desk, { file }) =>
    inLibrary(desk, async (library) => {
      const path = await (await backups()).backupNamed(desk, library, file);
      return path.ok ? (await import('../../backup/take-article.ts')).articlesIn(path.value) : path;
    }),
  'backup.take-article': (desk, { file, article }) =>
    inLibrary(desk, async (library) => {
      const path = await (await backups()).backupNamed(desk, library, file);
      const by = desk.record.data.person?.id ?? '';
      return path.ok ? (await import('../../backup/take-article.ts')).takeArticle(library, path.value, article, by) : path;
    }),
  'library.check': (desk) =>
    inLibrary(desk, async (library) => (await import('../../checking/check-library.ts')).checkLibrary(desk, library)),
  'library.faults': (desk, { from }) =>
    inLibrary(desk, async (library) => ok({ faults: (await import('../../checking/check-library.ts')).faultsFrom(library, from) })),
  'library.mend': (desk, question) =>
    inLibrary(desk, async (library) => (await import('../../checking/check-library.ts')).mendFault(library, question)),
} satisfies Partial<Handlers>;
