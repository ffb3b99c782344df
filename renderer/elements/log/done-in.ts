import { becauseOf, settingsTurned } from '../../../core/audit/because.ts';
import type { AuditEntry } from '../../../core/audit/chain.ts';
import { words } from '../../words/words.ts';

const numberIn = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** What an entry says was done; a kind that this version does not know stands as it is written. */
export function doneIn(entry: AuditEntry): string {
  const { kind } = entry;
  const { kinds, because } = words.log;
  const reason = becauseOf(entry);
  if (reason !== null) return because[reason];
  return Object.hasOwn(kinds, kind) ? kinds[kind as keyof typeof kinds] : kind;
}

/** What it says beside that of the settings, and of what became of claims by them. */
export function settingsIn(entry: AuditEntry): readonly string[] {
  const { kind, detail, n } = entry;
  const { log } = words;
  if (becauseOf(entry) === 'settings') return [log.bySettings(numberIn(detail['entry']))];
  if (kind === 'settings') return [log.settingsNow(settingsTurned(entry)), log.numbered(n)];
  if (kind !== 'settings-looked') return [];
  const [articles, claims, turned, unread] = ['articles', 'claims', 'turned', 'unread'].map((key) => numberIn(detail[key]));
  return log.settingsLooked(numberIn(detail['entry']), { articles, claims, turned, unread } as Record<
    'articles' | 'claims' | 'turned' | 'unread',
    number
  >);
}
