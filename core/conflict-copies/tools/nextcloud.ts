import type { SyncTool } from '../sync-tool.ts';

/**
 * Nextcloud and ownCloud, whose client is the same: ` (conflicted copy <who> <date> <time>)` since 2.6, `_conflict-<who>-<date>-<time>` before
 * (common/utility.cpp). Who is named only where the copy is sent to the server.
 */
export const nextcloud: SyncTool = {
  id: 'nextcloud',
  certain: true,
  patterns: [
    /^(?<of>.+) \(conflicted copy(?: (?<by>[^()]+?))? (?<date>\d{4}-\d{2}-\d{2}) (?<time>\d{6})(?:-\d+)?\)$/u,
    /^(?<of>.+)_conflict-(?:(?<by>.+)-)?(?<date>\d{8})-(?<time>\d{6})$/u,
  ],
  examples: [
    { name: 'ferry (conflicted copy 2026-11-28 101112).md', of: 'ferry.md', at: '2026-11-28T10:11:12' },
    { name: 'ferry (conflicted copy Anna Sok 2026-11-28 101112).md', of: 'ferry.md', by: 'Anna Sok', at: '2026-11-28T10:11:12' },
    { name: 'ferry_conflict-20261128-101112.md', of: 'ferry.md', at: '2026-11-28T10:11:12' },
    { name: 'ferry_conflict-anna-20261128-101112.md', of: 'ferry.md', by: 'anna', at: '2026-11-28T10:11:12' },
  ],
  leftAlone: ['border_conflict.md', 'border_conflict-2026.md', '_conflict-20261128-101112.md'],
};
