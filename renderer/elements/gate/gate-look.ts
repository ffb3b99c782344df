import type { GateCode } from '../../../core/claims/gate-codes.ts';
import type { FormatId } from '../../../core/export/formats.ts';

const SIGNS: Readonly<Record<GateCode, string>> = {
  stale: '↻',
  disputed: '⚖\ufe0e',
  orphaned: '?',
  ambiguous: '?',
  'cannot-verify': '⊘',
  unchecked: '○',
  altered: '≠',
  'second-sign-off-missing': '½',
  'own-sign-off-only': '½',
  'no-citation': '§',
  'no-locator': '§',
  untouched: '?',
  embargo: '!',
  'confidential-source': '§',
};

export function gateSign(code: GateCode): string {
  return SIGNS[code];
}

/** Whether a format carries claims, notes and sources. */
const INTERNAL: Readonly<Record<FormatId, boolean>> = {
  word: false,
  'word-claims': true,
  html: false,
  pdf: false,
  markdown: false,
  'plain-text': false,
  'claims-csv': true,
  'claims-report': true,
};

export function isInternal(format: FormatId): boolean {
  return INTERNAL[format];
}
