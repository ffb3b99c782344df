import type { SyncTool } from '../sync-tool.ts';

/** Words in capitals that people put behind a name themselves. */
const OWN_WORDS = 'DRAFT|FINAL|OLD|NEW|COPY|BACKUP|EDIT|EDITED|FIXED|CLEAN|PROOF|WEB|PRINT|V?\\d+|[A-Z]{2}';
/** A Windows machine is named in capitals, 15 at most; a Mac says that it is one. */
const MACHINE = `(?!(?:${OWN_WORDS})$)(?:(?=[0-9-]*[A-Z])[A-Z0-9](?:[A-Z0-9-]{1,13})[A-Z0-9]|[\\p{L}0-9-]*(?:MacBook|iMac|Mac-mini)[\\p{L}0-9-]*)`;

/** `<name>-<machine>.<ext>`: a hyphen is all there is, so the name says it only beside the original's id. Both may have hyphens: each place is tried. */
export const onedrive: SyncTool = {
  id: 'onedrive',
  certain: false,
  patterns: [new RegExp(`^(?<of>.+)-(?<by>${MACHINE})$`, 'u'), new RegExp(`^(?<of>.+?)-(?<by>${MACHINE})$`, 'u')],
  examples: [
    { name: 'ferry-ANNA.md', of: 'ferry.md', by: 'ANNA' },
    { name: 'ferry-fares-DESKTOP-AB12CD3.md', of: 'ferry-fares.md', by: 'DESKTOP-AB12CD3' },
    { name: 'ferry-Annas-MacBook-Pro.md', of: 'ferry.md', by: 'Annas-MacBook-Pro' },
  ],
  leftAlone: [
    'ferry-2.md',
    'ferry-draft.md',
    'ferry-DRAFT.md',
    'ferry-KM.md',
    'ferry-V2.md',
    'ferry-2026.md',
    'ferry-fares.md',
    '-ANNA.md',
  ],
};
