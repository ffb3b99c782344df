import type { Category, CheckStatus, Priority } from '../../core/saved/closed-sets.ts';
import type { Citation } from '../../core/saved/docket.ts';

export interface ClaimFields {
  readonly category?: Category;
  readonly priority?: Priority;
  readonly assignee?: string | null;
  readonly check?: CheckStatus;
}

export function makeClaim(): void {}
export function nextClaim(_direction: 1 | -1): void {}
export function removeClaim(): void {}
export async function verify(): Promise<void> {}
export function dispute(): void {}
export function setClaim(_id: string, _fields: ClaimFields): void {}
export function addNote(_id: string, _text: string): void {}
export function resolveNote(_id: string, _note: string, _resolved: boolean): void {}
export function putBack(): void {}
export function relink(): void {}
export function suggestClaims(): void {}
export function nothingToCheck(): void {}
export function nextSentence(_direction: 1 | -1): void {}
export function cite(_claim: string, _citation: Omit<Citation, 'id'>): void {}
export function uncite(_claim: string, _citation: string): void {}
export function focusNote(): void {}
export function openCite(): void {}
