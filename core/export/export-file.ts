import { exportName } from './file-name.ts';
import { withRaisedTags } from './raised-tags.ts';
import { withoutHidden } from './hidden-out.ts';
import { withStruckTags } from './struck-words.ts';
import type { Beside, ExportFormat, ExportInput } from './format.ts';

/** A finished export: the name that fits it, its bytes, and the files that must lie beside it. */
export interface ExportedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly beside: readonly Beside[];
}

/** The finished file of one format. The same input gives the same bytes, wherever and whenever it runs. */
export async function exportFile(format: ExportFormat, input: ExportInput): Promise<ExportedFile> {
  const shown = withoutHidden(input);
  const settled = { ...shown, doc: withRaisedTags(withStruckTags(shown.doc)) };
  return { name: exportName(format, settled), bytes: await format.make(settled), beside: format.beside?.(settled) ?? [] };
}
