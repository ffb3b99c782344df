import * as v from 'valibot';
import { settingsOtherwise } from '../conflict-copies/record-differs.ts';
import { LibrarySettingsSchema } from '../saved/library-record.ts';
import type { AuditEntry } from './chain.ts';
import { STANDING } from './standings.ts';

/** Why claims stand otherwise than before, where nobody changed their words: in the detail of an entry *standing*. */
export const BECAUSE = ['settings', 'docket'] as const;
export type Because = (typeof BECAUSE)[number];

type Said = Pick<AuditEntry, 'kind' | 'detail'>;

/** Null where an entry is of another kind, or the words were changed. */
export function becauseOf({ kind, detail }: Said): Because | null {
  return kind === STANDING ? (BECAUSE.find((one) => one === detail['because']) ?? null) : null;
}

/** What a change of the settings changed; empty in entries from before they said what it was. */
export function settingsTurned({ detail }: Pick<Said, 'detail'>): ReturnType<typeof settingsOtherwise> {
  const [was, now] = [v.safeParse(LibrarySettingsSchema, detail['was']), v.safeParse(LibrarySettingsSchema, detail)];
  return was.success && now.success ? settingsOtherwise(was.output, now.output) : [];
}

/** The same in plain words for the table, which is read outside Stet. */
export function becauseInWords(said: Said): string {
  const because = becauseOf(said);
  if (because === 'settings') return `the settings were changed (no ${String(said.detail['entry'])})`;
  if (because === 'docket') return 'a docket that another program wrote';
  if (said.kind !== STANDING) return '';
  return said.detail['outside'] === true ? 'words that another program changed' : 'words that were changed';
}
