import { ok } from '../../../core/result.ts';
import type { Handlers } from '../gate.ts';
import { inLibrary } from './in-library.ts';

const lists = () => import('../../copies/list-copies.ts');
const taking = () => import('../../copies/take-copy.ts');

/** What sync tools put beside the library's files. */
export const copyHandlers = {
  'copies.list': (desk) =>
    inLibrary(desk, async (library) => {
      // Before everything is listed a docket's copy cannot be told; then it comes as news.
      if (library.isConfirmed) await (await import('../../copies/other-copies.ts')).lookForOthers(library);
      return ok(library.copies.list);
    }),
  'copy.read': (desk, question) =>
    inLibrary(desk, async (library) => (await import('../../copies/read-copy.ts')).readCopy(library, question)),
  'copy.bin': (desk, question) => inLibrary(desk, async (library) => (await import('../../copies/bin-copy.ts')).binCopy(library, question)),
  'copy.restore': (desk, { id }) =>
    inLibrary(desk, async (library) => (await import('../../library/trash.ts')).restoreBinnedCopy(library, id)),
  'copy.keep': (desk, question) =>
    inLibrary(desk, async (library) => (await import('../../copies/on-its-own.ts')).keepCopy(library, question)),
  'copy.holds': (desk, question) => inLibrary(desk, async (library) => (await taking()).copyHolds(library, question)),
  'copy.take': (desk, question) => inLibrary(desk, async (library) => (await taking()).takeCopy(library, question)),
  'copy.beside': (desk, question) => inLibrary(desk, async (library) => (await lists()).besideOurs(library, question)),
  'copy.set-aside': (desk, question) => inLibrary(desk, async (library) => (await lists()).setCopyAside(library, question)),
} satisfies Partial<Handlers>;
