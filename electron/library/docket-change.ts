import type { AuditFact } from '../../core/audit/chain.ts';
import { detailOf, disputeEnd, leftAfter } from '../../core/audit/facts.ts';
import { NOTHING_TAKEN, strangerIn, takenAfter } from '../../core/claims/borne.ts';
import { isTimely } from '../../core/claims/timely.ts';
import { mayDecide } from '../../core/claims/dispute.ts';
import { applyChange } from '../../core/claims/apply.ts';
import type { Answer, Question } from '../../core/contract/calls.ts';
import type { Problem } from '../../core/problem.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { Docket } from '../../core/saved/docket.ts';
import { readDocket } from '../../core/saved/read-docket.ts';
import { withoutUnsound } from '../../core/saved/sound-docket.ts';
import { onDisk } from '../store/disk-problem.ts';
import { audited } from '../audit/audited.ts';
import { settingsFirst } from '../audit/settings-standings.ts';
import { isHashOf } from './known-hashes.ts';
import type { Library } from './library.ts';
import { timeOf } from './means.ts';
import { mayWrite } from './may-write.ts';
import { resummarise } from './saving.ts';
import { besideFault } from './signed-beside.ts';
import { otherPicture, rememberSigned } from './signed-pictures.ts';
import { writeDocket } from './write-docket.ts';

const UNTIMELY = { code: 'bad-question', detail: 'a time that is not now' } as const;

type Asked = Question<'docket.change'>;

/** Applies one change to the docket, the same way the window did, and answers once it is on the disk. */
export async function changeDocket(library: Library, asked: Asked): Promise<Result<Answer<'docket.change'>>> {
  return library.queue.run(asked.id, () =>
    onDisk(`.stet/dockets/${asked.id}.json`, async () => {
      const entry = library.entry(asked.id);
      if (!entry.ok) return entry;
      const { file } = entry.value.summary;
      const stranger = strangerAt(library, asked);
      if (stranger !== null) return failed({ ...stranger, file });
      if (!isTimely(asked, library.means.now(), library.taken.get(asked.id) ?? NOTHING_TAKEN)) return failed(UNTIMELY);
      const allowed = await mayWrite(library);
      if (!allowed.ok) return allowed;
      await settingsFirst(library, asked.id);
      const unknown = unknownSource(library, asked.change);
      if (unknown !== null) return failed({ code: 'unknown-source', detail: unknown });
      const docket = await library.docket(asked.id);
      if (docket.problem) return failed(docket.problem);
      const other = await otherPicture(library, asked, docket.data);
      if (other !== null) return failed({ code: 'picture-changed', detail: other, file });
      const fault = await besideFault(library, asked, docket.data);
      if (fault !== null) return failed({ code: 'bad-question', detail: fault, file });
      let taken = library.taken.get(asked.id) ?? NOTHING_TAKEN;
      const changed = await audited(library, factOf(asked, docket.data), () =>
        writeDocket(library, asked.id, (data, before) => {
          if (isOverUnseen(asked.change, before, data)) return failed({ code: 'docket-changed-outside', file });
          if (!isDecidedApart(library, asked.change, data)) return failed({ code: 'own-dispute', file });
          const next = applyChange(data, { by: asked.by, at: asked.at }, asked.change, library.record.data.sources);
          if (!next.ok) return next;
          rememberSigned(library, data);
          taken = takenAfter(library.taken.get(asked.id) ?? NOTHING_TAKEN, asked.change, data);
          return readableAgain(data, next.value);
        }),
      );
      if (!changed.ok) return changed;
      library.taken.set(asked.id, taken);
      const summary = await resummarise(library, asked.id, file);
      return summary.ok ? ok({ at: timeOf(library.means), summary: summary.value }) : summary;
    }),
  );
}

/** Why the change may not bear the names it bears, or null: whoever sits at this desk writes for themselves. */
function strangerAt({ means, taken }: Library, { id, by, change }: Asked): Pick<Problem, 'code' | 'detail'> | null {
  const here = means.personId();
  if (here === '' || by !== here) return { code: 'not-at-desk', detail: by };
  const stranger = strangerIn(change, here, taken.get(id) ?? NOTHING_TAKEN);
  return stranger === null ? null : { code: 'in-anothers-name', detail: stranger };
}

function factOf({ id, by, at, change }: Asked, { claims }: Docket): AuditFact {
  return {
    at,
    by,
    article: id,
    kind: change.kind,
    detail: { ...detailOf(change), ...disputeEnd(change, claims), ...leftAfter(change, claims) },
  };
}

/** Whether a decision that comes in, by redo too, keeps to the duties that the library keeps apart. */
function isDecidedApart(library: Library, change: Asked['change'], docket: Docket): boolean {
  const { settings } = library.record.data;
  if (change.kind === 'decide') {
    const claim = docket.claims.find(({ id }) => id === change.claim);
    return !claim || mayDecide(claim, change.decision.decider, settings);
  }
  if (change.kind !== 'set-work') return true;
  const decision = change.to.dispute?.decision;
  const isNew = decision !== undefined && JSON.stringify(decision) !== JSON.stringify(change.from.dispute?.decision);
  return !isNew || mayDecide(change.to, decision.decider, settings);
}

/** A sign-off, a decision, and what undo turns back, speak of the claim as it was seen: not of one that another program has changed since. */
function isOverUnseen(change: Asked['change'], before: Docket, now: Docket): boolean {
  if ((change.kind !== 'sign-off' && change.kind !== 'set-work' && change.kind !== 'decide') || before === now) return false;
  const claimIn = (docket: Docket): string => JSON.stringify(docket.claims.find(({ id }) => id === change.claim));
  return claimIn(before) !== claimIn(now);
}

/** The id of a cited source that the library does not have, or null. */
function unknownSource(library: Library, change: Asked['change']): string | null {
  const known = new Set(library.record.data.sources.map(({ id }) => id));
  return newlyCited(change).find((source) => !known.has(source)) ?? null;
}

function newlyCited(change: Asked['change']): readonly string[] {
  if (change.kind === 'cite' || change.kind === 'set-citation') return [change.citation.source];
  if (change.kind !== 'set-work') return [];
  const before = new Set(change.from.citations.map(({ source }) => source));
  return change.to.citations.map(({ source }) => source).filter((source) => !before.has(source));
}

/** Refuses a docket that could not be read again. What was read before and has not changed is not looked at a second time. */
function readableAgain(before: Docket, after: Docket): Result<Docket> {
  const isNew = <T>(items: readonly T[]): ((item: T) => boolean) => {
    const known = new Set(items);
    return (item) => !known.has(item);
  };
  const read = readDocket({
    ...after,
    claims: after.claims.filter(isNew(before.claims)),
    cleared: after.cleared.filter(isNew(before.cleared)),
    dismissed: after.dismissed.filter(isNew(before.dismissed)),
    gateOverrides: after.gateOverrides.filter(isNew(before.gateOverrides)),
  });
  if (!read.ok) return failed({ code: 'bad-question', detail: read.problem.detail ?? '' });
  return withoutUnsound(read.value, isHashOf) === read.value
    ? ok(after)
    : failed({ code: 'bad-question', detail: 'a hash of other words' });
}
