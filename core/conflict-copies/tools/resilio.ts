import type { SyncTool } from '../sync-tool.ts';

/** Resilio Sync: `<name>.Conflict.<ext>`, numbered when it comes again; it says neither who nor when. */
export const resilio: SyncTool = {
  id: 'resilio',
  certain: true,
  patterns: [/^(?<of>.+)\.Conflict\d*$/],
  examples: [
    { name: 'ferry.Conflict.md', of: 'ferry.md' },
    { name: 'ferry.Conflict2.md', of: 'ferry.md' },
    { name: 'ferry.Conflict.Conflict.md', of: 'ferry.md' },
  ],
  leftAlone: ['Conflict.md', 'the.conflict.md', 'border-Conflict.md'],
};
