import { basename } from 'node:path';
import type { AuditFact } from '../../../core/audit/chain.ts';
import type { StyleChange } from '../../../core/house-style/rule.ts';
import { failed, ok } from '../../../core/result.ts';
import { audited } from '../../audit/audited.ts';
import { changeSettings } from '../../audit/change-settings.ts';
import { exportAudit, readAudit } from '../../audit/read-audit.ts';
import { lookOn } from '../../audit/settings-standings.ts';
import { lookUnlogged } from '../../audit/unlogged.ts';
import type { Desk } from '../../desk/desk.ts';
import { openFolder } from '../../desk/open-folder.ts';
import { recentKey } from '../../desk/desk-record.ts';
import { copySample } from '../../desk/sample.ts';
import { dayList } from '../../library/day-list.ts';
import { windowIsDone } from '../../library/hand-over.ts';
import type { Library } from '../../library/library.ts';
import { openForWriting } from '../../library/locking.ts';
import { timeOf } from '../../library/means.ts';
import { restoreRecord } from '../../library/mend-record.ts';
import { createLibrary } from '../../library/open-library.ts';
import { addWord, changeHouseStyle, meet } from '../../library/record.ts';
import { removeSource, saveSource } from '../../library/sources.ts';
import { mergeSources, partSource } from '../../library/merge-sources.ts';
import { takeOver } from '../../library/take-over.ts';
import { countSources, stopCounting, storiesOf } from '../../library/source-stories.ts';
import { journalsWithoutArticle } from '../../library/stranded-journals.ts';
import { binned } from '../../library/trash.ts';
import { onDisk } from '../../store/disk-problem.ts';
import type { Handlers } from '../gate.ts';
import { inLibrary } from './in-library.ts';

const STOPPED = failed({ code: 'stopped' });

/** What the log says of something that concerns the whole library, done by whoever sits at the desk. */
function ofLibrary(desk: Desk, library: Library, kind: string, detail: AuditFact['detail']): AuditFact {
  return { at: timeOf(library.means), by: desk.record.data.person?.id ?? '', article: '', kind, detail };
}

/** Which rule was put, turned on or off, or taken out. */
function ruleDetail(change: StyleChange): AuditFact['detail'] {
  if (change.kind === 'put') return { change: change.kind, rule: change.rule.id };
  if (change.kind === 'turn') return { change: change.on ? 'on' : 'off', rule: change.id };
  return change.kind === 'remove' ? { change: change.kind, rule: change.id } : { change: change.kind, place: change.place };
}

/** Libraries, and what one library shares among its articles. */
export const libraryHandlers = {
  'library.open': async (desk, { how, recent }) => {
    if (how === 'recent') {
      const known = desk.record.data.recents.find((one) => recentKey(desk.record.data, one) === recent);
      return known ? desk.open(known.path) : failed({ code: 'library-missing' });
    }
    const folder = await desk.around.dialogs.folder('open');
    return folder === null ? STOPPED : onDisk(basename(folder), () => openFolder(desk, folder));
  },
  'library.create': async (desk) => {
    const folder = await desk.around.dialogs.folder('create');
    if (folder === null) return STOPPED;
    const created = await createLibrary(desk.around, folder);
    return created.ok ? desk.open(folder) : created;
  },
  'library.sample': async (desk) => {
    const { fs, sampleSource, samplePlace } = desk.around;
    const copied = await copySample(fs, sampleSource, samplePlace);
    if (!copied.ok) return copied;
    // Stories that ship without a record still make a library.
    const created = await createLibrary(desk.around, samplePlace);
    return created.ok ? desk.open(samplePlace) : created;
  },
  'library.recents': async (desk) => ok(await desk.recents()),
  'library.forget': async (desk, { recent }) => {
    await desk.remember((record) => ({ ...record, recents: record.recents.filter((one) => recentKey(record, one) !== recent) }));
    return ok(await desk.recents());
  },
  'library.open-for-writing': (desk) => inLibrary(desk, async (library) => openForWriting(library).finally(() => lookOn(library))),
  'library.take-over': (desk) => inLibrary(desk, async (library) => takeOver(library).finally(() => lookOn(library))),
  'library.hand-over': (desk) =>
    inLibrary(desk, (library) => {
      windowIsDone(library);
      return Promise.resolve(ok({}));
    }),
  'library.restore-record': (desk, question) =>
    inLibrary(desk, async (library) => {
      const restored = await restoreRecord(library, question);
      const { person } = desk.record.data;
      if (restored.ok && person) await meet(library, person);
      return restored;
    }),
  'library.stranded': (desk) =>
    inLibrary(desk, async (library) => library.tidied.then(async () => ok(await journalsWithoutArticle(library)))),
  'library.search': (desk, { query }) => inLibrary(desk, (library) => library.finding.articles(query)),
  'library.search-lines': (desk, { query, filter }) => inLibrary(desk, (library) => library.finding.lines(query, filter)),
  'library.settings': (desk, { settings }) =>
    inLibrary(desk, (library) => changeSettings(library, settings, desk.record.data.person?.id ?? '')),
  'house-style.change': (desk, { change }) =>
    inLibrary(desk, (library) =>
      audited(library, ofLibrary(desk, library, 'house-style', ruleDetail(change)), () => changeHouseStyle(library, change)),
    ),
  'library.day-list': (desk) => inLibrary(desk, (library) => dayList(library, desk.record.data.person?.id ?? '')),
  'library.binned': (desk) => inLibrary(desk, async (library) => ok(await binned(library))),
  'audit.read': (desk, question) => inLibrary(desk, (library) => readAudit(library, question)),
  'audit.unlogged': (desk, { id }) => inLibrary(desk, async (library) => ok(await lookUnlogged(library, id))),
  'audit.export': (desk) => inLibrary(desk, (library) => exportAudit(desk, library)),
  'source.save': (desk, question) => inLibrary(desk, (library) => saveSource(library, question, desk.record.data.person?.id ?? '')),
  'source.remove': (desk, { source }) => inLibrary(desk, (library) => removeSource(library, source, desk.record.data.person?.id ?? '')),
  'source.counts': (desk) => inLibrary(desk, (library) => countSources(library)),
  'source.stop-counting': (desk) =>
    inLibrary(desk, (library) => {
      stopCounting(library);
      return Promise.resolve(ok({}));
    }),
  'source.stories': (desk, { source }) => inLibrary(desk, (library) => storiesOf(library, source)),
  'source.binned-stories': (desk, { source }) =>
    inLibrary(desk, async (library) => (await import('../../library/binned-stories.ts')).binnedStoriesOf(library, source)),
  'source.merge': (desk, question) => inLibrary(desk, (library) => mergeSources(library, question, desk.record.data.person?.id ?? '')),
  'source.part': (desk, question) => inLibrary(desk, (library) => partSource(library, question, desk.record.data.person?.id ?? '')),
  'word.add': (desk, { word }) => inLibrary(desk, (library) => addWord(library, word)),
} satisfies Partial<Handlers>;
