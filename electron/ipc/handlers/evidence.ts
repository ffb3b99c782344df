import { ok } from '../../../core/result.ts';
import type { Desk } from '../../desk/desk.ts';
import type { Handlers } from '../gate.ts';
import { inLibrary } from './in-library.ts';

const personAt = (desk: Desk): string => desk.record.data.person?.id ?? '';

const locker = () => import('../../evidence/locker.ts');

/** The evidence locker. It is read when it is first wanted: no start waits for it. */
export const evidenceHandlers = {
  'evidence.begin': (desk, question) =>
    inLibrary(desk, async (library) => {
      const begun = await (await locker()).beginEvidence(library, question);
      return begun.ok ? ok({}) : begun;
    }),
  'evidence.part': (desk, question) =>
    inLibrary(desk, async (library) => {
      const added = await (await locker()).addPart(library, question);
      return added.ok ? ok({}) : added;
    }),
  'evidence.end': (desk, question) => inLibrary(desk, async (library) => (await locker()).endEvidence(library, question, personAt(desk))),
  'evidence.stop': (desk, { token }) =>
    inLibrary(desk, async (library) => {
      await (await locker()).stopEvidence(library, token);
      return ok({});
    }),
  'evidence.choose': (desk, question) =>
    inLibrary(desk, async (library) => (await import('../../evidence/choose.ts')).chooseEvidence(desk, library, question)),
  'evidence.describe': (desk, question) => inLibrary(desk, async (library) => (await locker()).describeEvidence(library, question)),
  'evidence.prove': (desk, question) =>
    inLibrary(desk, async (library) => (await import('../../evidence/prove.ts')).proveEvidence(library, question, personAt(desk))),
  'evidence.text': (desk, { evidence }) =>
    inLibrary(desk, async (library) => (await import('../../evidence/text.ts')).textOfEvidence(desk, library, evidence)),
  'evidence.reveal': (desk, { evidence }) =>
    inLibrary(desk, async (library) => {
      const found = await (await import('../../evidence/reveal.ts')).placeOfEvidence(library, evidence);
      if (!found.ok) return found;
      desk.around.reveal(found.value);
      return ok({});
    }),
  'evidence.bin': (desk, { evidence }) =>
    inLibrary(desk, async (library) => (await import('../../evidence/take-out.ts')).takeOut(library, evidence, personAt(desk))),
  'evidence.binned': (desk) =>
    inLibrary(desk, async (library) => ok(await (await import('../../evidence/in-bin.ts')).binnedEvidence(library))),
  'evidence.restore': (desk, { binned }) =>
    inLibrary(desk, async (library) => (await import('../../evidence/put-back.ts')).putBack(library, binned, personAt(desk))),
} satisfies Partial<Handlers>;
