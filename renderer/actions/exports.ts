import type { Answer } from '../../core/contract/calls.ts';
import type { FormatId } from '../../core/export/formats.ts';

export function openGate(): void {}
export async function preview(_format: FormatId): Promise<Answer<'export.preview'> | null> {
  return null;
}
export async function exportFormat(_format: FormatId): Promise<boolean> {
  return false;
}
export async function overrideGate(_format: FormatId, _reason: string): Promise<boolean> {
  return false;
}
