/** Programs that keep folders the same on several machines, and put a second file beside the first where both were changed. */
export const SYNC_TOOL_IDS = [
  'syncthing',
  'dropbox',
  'nextcloud',
  'seafile',
  'resilio',
  'unison',
  'onedrive',
  'google-drive',
  'icloud',
] as const;
export type SyncToolId = (typeof SYNC_TOOL_IDS)[number];

/**
 * How one program names a conflict copy. `patterns` match the name without its extension. Their groups: `of` is what the original is called,
 * `by` who or which machine, `date` and `time` when (digits, with or without signs between them).
 */
export interface SyncTool {
  readonly id: SyncToolId;
  /**
   * Whether the name alone says it. Where people give such names too, the copy must also hold the id of the original (`conflict-name.ts`).
   */
  readonly certain: boolean;
  readonly patterns: readonly RegExp[];
  readonly examples: readonly Example[];
  /** Names that look alike and are none. */
  readonly leftAlone: readonly string[];
}

/** A file's name, and what it says. */
export interface Example {
  readonly name: string;
  readonly of: string;
  readonly by?: string;
  readonly at?: string;
}
