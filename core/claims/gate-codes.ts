/**
 * What can stand between a story and the reader, most pressing first. `blocks`: an export needs an override with a reason while it is
 * open; the others are shown only.
 */
export const GATE_CODES = {
  stale: { blocks: true },
  disputed: { blocks: true },
  'removal-open': { blocks: true },
  orphaned: { blocks: true },
  ambiguous: { blocks: true },
  'cannot-verify': { blocks: true },
  unchecked: { blocks: true },
  'claim-unread': { blocks: true },
  altered: { blocks: true },
  'second-sign-off-missing': { blocks: true },
  'own-sign-off-only': { blocks: true },
  'picture-lost': { blocks: true },
  'not-in-log': { blocks: true },
  'other-sources': { blocks: true },
  'no-citation': { blocks: true },
  'no-support': { blocks: true },
  'sum-fails': { blocks: true },
  'reply-overdue': { blocks: true },
  'reply-not-reflected': { blocks: true },
  'reply-waiting': { blocks: true },
  'reply-to-put': { blocks: true },
  'reply-unread': { blocks: true },
  contradicted: { blocks: false },
  'evidence-spoilt': { blocks: false },
  'picture-unseen': { blocks: false },
  'picture-held': { blocks: false },
  'no-locator': { blocks: false },
  'beside-changed': { blocks: true },
  untouched: { blocks: true },
  inconsistent: { blocks: false },
  'hidden-words': { blocks: false },
  'turning-signs': { blocks: false },
  'quote-other-speaker': { blocks: false },
  'quote-differs': { blocks: false },
  'quote-not-found': { blocks: false },
  'quote-trimmed': { blocks: false },
  'alike-signers': { blocks: false },
  'partly-verified': { blocks: false },
  embargo: { blocks: false },
  // Of a format, not of the story: it leaves a source unnamed, or is asked to name it, which wants a reason.
  'source-kept-back': { blocks: false },
  'confidential-source': { blocks: true },
} as const;
export type GateCode = keyof typeof GATE_CODES;

/** Most pressing first. */
export const GATE_ORDER = Object.keys(GATE_CODES) as GateCode[];
