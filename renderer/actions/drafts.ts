import { ownEntry } from '../../core/own-entry.ts';
import { ask } from '../desk.ts';
import { drafts } from '../state/drafts.ts';

/** What is typed into a note is on this computer's disk this long after the key, plus the time the disk takes. */
const KEEP_MS = 500;

const waiting = new Set<string>();
let timer: number | undefined;

/** What has been typed of a note to this claim; empty when nothing has. */
export function draftOf(claim: string): string {
  return ownEntry(drafts.value, claim) ?? '';
}

/** The note being written of a claim, as far as it goes; an empty one is none. It stays until it is written or emptied. */
export function draftNote(claim: string, text: string): void {
  if (draftOf(claim) === text) return;
  drafts.set({ [claim]: text });
  waiting.add(claim);
  timer ??= window.setTimeout(() => void keepDrafts(), KEEP_MS);
}

/** Resolves once main has every note that is being written. */
export async function keepDrafts(): Promise<void> {
  window.clearTimeout(timer);
  timer = undefined;
  const claims = [...waiting];
  waiting.clear();
  await Promise.all(claims.map((claim) => ask('note.draft', { claim, text: draftOf(claim) })));
}
