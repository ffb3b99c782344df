import type { SyncTool } from '../sync-tool.ts';

/** ` (SFConflict <who> <date>-<time>)`; a second one has a number behind. */
export const seafile: SyncTool = {
  id: 'seafile',
  certain: true,
  patterns: [/^(?<of>.+) \(SFConflict (?<by>[^()]+?) (?<date>\d{4}-\d{2}-\d{2})-(?<time>\d{2}-\d{2}-\d{2})\)(?:-\d+)?$/u],
  examples: [
    {
      name: 'ferry (SFConflict anna@desk.example 2026-11-28-10-11-12).md',
      of: 'ferry.md',
      by: 'anna@desk.example',
      at: '2026-11-28T10:11:12',
    },
  ],
  leftAlone: ['ferry (SFConflict).md'],
};
