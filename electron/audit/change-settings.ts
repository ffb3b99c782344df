import type { Result } from '../../core/result.ts';
import type { LibraryRecord, LibrarySettings } from '../../core/saved/library-record.ts';
import type { Library } from '../library/library.ts';
import { timeOf } from '../library/means.ts';
import { saveSettings } from '../library/record.ts';
import { audited } from './audited.ts';
import { isOtherwise, withDue } from './settings-due.ts';
import { expectDue, lookOn } from './settings-standings.ts';

/** Logs the change of what counts as verified, with what it was, and makes it; which claims stand otherwise by it is logged behind it. */
export function changeSettings(library: Library, settings: LibrarySettings, by: string): Promise<Result<LibraryRecord>> {
  return library.queue.run('settings', async () => {
    const was = library.record.data.settings;
    const fact = { at: timeOf(library.means), by, article: '', kind: 'settings', detail: { ...settings, was } };
    const changed = await audited(library, fact, (entry) => change(library, { entry, by, was, to: settings }));
    lookOn(library);
    return changed;
  });
}

async function change(library: Library, due: Parameters<typeof withDue>[1]): Promise<Result<LibraryRecord>> {
  if (!isOtherwise(due.was, due.to)) return saveSettings(library, due.to, (record) => record);
  let isWritten: (answer: boolean) => void = () => undefined;
  expectDue(library, due, new Promise<boolean>((resolve) => (isWritten = resolve)));
  const changed = await saveSettings(
    library,
    due.to,
    (record) => withDue(record, due),
    (answer) => isWritten(answer),
  ).finally(() => isWritten(false));
  return changed;
}
