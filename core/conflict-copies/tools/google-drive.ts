import type { SyncTool } from '../sync-tool.ts';

/** `<name> (1).<ext>`, as every browser names a second download: only beside the original's id. */
export const googleDrive: SyncTool = {
  id: 'google-drive',
  certain: false,
  patterns: [/^(?<of>.+) \([1-9]\d?\)$/],
  examples: [{ name: 'ferry (1).md', of: 'ferry.md' }],
  leftAlone: ['ferry(1).md', 'ferry (2026).md', 'ferry (one).md'],
};
