import { changeStyle } from '../../core/house-style/library-rules.ts';
import type { StyleChange } from '../../core/house-style/rule.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { LibraryRecord, LibrarySettings, Person } from '../../core/saved/library-record.ts';
import { articleNames } from './article-names.ts';
import { readEntry } from './listing.ts';
import { writeCache } from './listing-cache.ts';
import { place } from './read-articles.ts';
import type { Library } from './library.ts';
import { needsMeeting } from './people.ts';
import { mayWrite } from './may-write.ts';
import { outlive } from './mend-record.ts';

type Changed = Promise<Result<LibraryRecord>>;

export async function changeRecord(library: Library, next: (record: LibraryRecord) => Result<LibraryRecord>): Changed {
  return library.queue.run('record', async () => {
    const allowed = await mayWrite(library);
    if (!allowed.ok) return allowed;
    const changed = await library.record.change(next);
    return !changed.ok && (await outlive(library)) ? library.record.change(next) : changed;
  });
}

/** Puts an item in the place of the one with its id, or at the end. */
export function put<T extends { readonly id: string }>(items: readonly T[], item: T): T[] {
  const at = items.findIndex((known) => known.id === item.id);
  return at < 0 ? [...items, item] : items.map((known, index) => (index === at ? item : known));
}

export function addWord(library: Library, word: string): Changed {
  const trimmed = word.trim().normalize('NFC');
  if (trimmed === '') return Promise.resolve(failed({ code: 'bad-question' }));
  return changeRecord(library, (record) =>
    record.words.includes(trimmed) ? ok(record) : ok({ ...record, words: [...record.words, trimmed] }),
  );
}

/** Refused with `house-rule` when the rule's own examples refuse it, `house-rule-gone` when the library has no such rule. */
export function changeHouseStyle(library: Library, asked: StyleChange): Changed {
  return changeRecord(library, (record) => {
    const done = changeStyle(record.houseStyle, asked);
    if (done === null) return failed({ code: 'house-rule-gone' });
    return 'field' in done ? ok({ ...record, houseStyle: done.field }) : failed({ code: 'house-rule', detail: done.fault });
  });
}

/** Writes the settings; they decide which claims are open, so the list is computed again. `also`: what goes into the record with them. */
export async function saveSettings(
  library: Library,
  settings: LibrarySettings,
  also: (record: LibraryRecord) => LibraryRecord,
  written: (isWritten: boolean) => void = () => undefined,
): Changed {
  const changed = await changeRecord(library, (record) => ok(also({ ...record, settings })));
  written(changed.ok);
  if (!changed.ok) return changed;
  for (const file of await articleNames(library)) {
    const entry = await readEntry(library, file);
    if (entry !== null) await place(library, entry);
  }
  await writeCache(library);
  library.tellList();
  return changed;
}

/** Makes the person known to the library, so that others see whose sign-offs these are. A library for reading stays as it is. */
export async function meet(library: Library, person: Person): Promise<void> {
  if (!needsMeeting(library, person)) return;
  const changed = await changeRecord(library, (record) => ok({ ...record, people: put(record.people, person) }));
  if (changed.ok) library.means.tell({ kind: 'library', library: library.state, record: changed.value });
  else library.means.tell({ kind: 'problem', problem: changed.problem });
}
