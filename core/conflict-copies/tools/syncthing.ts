import type { SyncTool } from '../sync-tool.ts';

/** `<name>.sync-conflict-<date>-<time>-<first seven of the device>.<ext>`, the machine's own time (lib/model, conflictName); before 1.0 without a device. */
export const syncthing: SyncTool = {
  id: 'syncthing',
  certain: true,
  patterns: [/^(?<of>.+)\.sync-conflict-(?<date>\d{8})-(?<time>\d{6})(?:-(?<by>[A-Z2-7]{7}))?$/],
  examples: [
    { name: 'ferry.sync-conflict-20261128-101112-ABCDEF7.md', of: 'ferry.md', by: 'ABCDEF7', at: '2026-11-28T10:11:12' },
    { name: 'ferry.sync-conflict-20161128-101112.md', of: 'ferry.md', at: '2016-11-28T10:11:12' },
    { name: 'v1.2.sync-conflict-20261128-101112-ABCDEF7.md', of: 'v1.2.md', by: 'ABCDEF7', at: '2026-11-28T10:11:12' },
  ],
  leftAlone: [
    'sync-conflict-20261128-101112-ABCDEF7.md',
    'ferry.sync-conflict.md',
    'ferry.sync-conflict-2026.md',
    '.syncthing.ferry.md.tmp',
  ],
};
