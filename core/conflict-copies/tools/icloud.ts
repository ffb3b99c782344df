import type { SyncTool } from '../sync-tool.ts';

/** `<name> 2.<ext>`, as the Finder names a second file: only beside the original's id. */
export const icloud: SyncTool = {
  id: 'icloud',
  certain: false,
  patterns: [/^(?<of>.+) (?:[2-9]|[1-9]\d)$/],
  examples: [
    { name: 'ferry 2.md', of: 'ferry.md' },
    { name: 'ferry 12.md', of: 'ferry.md' },
  ],
  leftAlone: ['ferry 1.md', 'ferry 2026.md', 'ferry2.md'],
};
