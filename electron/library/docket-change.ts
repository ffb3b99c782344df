import { applyChange } from '../../core/claims/apply.ts';
import type { Answer, Question } from '../../core/contract/calls.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { onDisk } from '../store/disk-problem.ts';
import type { Library } from './library.ts';
import { timeOf } from './means.ts';
import { mayWrite, resummarise } from './saving.ts';

type Asked = Question<'docket.change'>;

/** Applies one change to the docket, the same way the window did, and answers once it is on the disk. */
export async function changeDocket(library: Library, asked: Asked): Promise<Result<Answer<'docket.change'>>> {
  const entry = library.entry(asked.id);
  if (!entry.ok) return entry;
  const { file } = entry.value.summary;
  return library.queue.run(asked.id, () =>
    onDisk(`.stet/dockets/${asked.id}.json`, async () => {
      const allowed = await mayWrite(library);
      if (!allowed.ok) return allowed;
      const unknown = unknownSource(library, asked.change);
      if (unknown !== null) return failed({ code: 'unknown-source', detail: unknown });
      const docket = await library.docket(asked.id);
      if (docket.problem) return failed(docket.problem);
      const changed = await docket.change((data) => applyChange(data, { by: asked.by, at: asked.at }, asked.change));
      if (!changed.ok) return changed;
      const summary = await resummarise(library, asked.id, file);
      return summary.ok ? ok({ at: timeOf(library.means), summary: summary.value }) : summary;
    }),
  );
}

/** The id of a cited source that the library does not have, or null. */
function unknownSource(library: Library, change: Asked['change']): string | null {
  if (change.kind !== 'cite' && change.kind !== 'set-citation') return null;
  const { source } = change.citation;
  return library.record.data.sources.some((known) => known.id === source) ? null : source;
}
