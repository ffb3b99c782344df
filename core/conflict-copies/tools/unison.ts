import type { SyncTool } from '../sync-tool.ts';

/** Only where it is told to keep copies (`copyonconflict`): ` (copy: conflict on <date>)`, from the second on with a number. */
export const unison: SyncTool = {
  id: 'unison',
  certain: true,
  patterns: [/^(?<of>.+) \(copy: conflict(?: ?#?\d+)? on (?<date>\d{4}-\d{2}-\d{2})\)$/],
  examples: [
    { name: 'ferry (copy: conflict on 2026-11-28).md', of: 'ferry.md', at: '2026-11-28' },
    { name: 'ferry (copy: conflict #2 on 2026-11-28).md', of: 'ferry.md', at: '2026-11-28' },
  ],
  leftAlone: ['ferry (copy: conflict).md', 'ferry (copy).md'],
};
