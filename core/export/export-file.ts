import { exportName } from './file-name.ts';
import type { ExportFormat, ExportInput } from './format.ts';

/** The finished file of one format. The same input gives the same bytes, wherever and whenever it runs. */
export async function exportFile(format: ExportFormat, input: ExportInput): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  return { name: exportName(format, input), bytes: await format.make(input) };
}
