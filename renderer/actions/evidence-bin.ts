import type { BinnedEvidence } from '../../core/contract/evidence-calls.ts';
import type { Evidence } from '../../core/saved/evidence.ts';
import { ask } from '../desk.ts';
import { evidence } from '../state/evidence.ts';
import { library } from '../state/library.ts';
import { words } from '../words/words.ts';
import { editorHere } from './hold.ts';
import { say, valueOrSay } from './tell.ts';

/** What was taken out last, for whoever presses undo where they took it out. */
let latest: { readonly piece: string; readonly binned: string } | null = null;

const isOut = (piece: string): boolean => library.value.record?.takenOut?.some((one) => one.evidence === piece) ?? false;

/** Takes a piece out of the locker; undo brings it back in its turn. Answers whether it lies in the bin. */
export async function takeOutEvidence(piece: Evidence): Promise<boolean> {
  const binned = await toBin(piece);
  if (binned) recordTakingOut(piece, binned);
  return binned !== null;
}

async function toBin(piece: Evidence): Promise<string | null> {
  const out = valueOrSay(await ask('evidence.bin', { evidence: piece.id }));
  if (!out) return null;
  const { id } = out.binned;
  library.set({ record: out.record });
  latest = { piece: piece.id, binned: id };
  say(words.evidence.takenOut(piece.file), 'plain', { label: words.library.putBack, run: () => void putEvidenceBack(id) });
  return id;
}

/** One turn of undo or redo. What the disk refuses is told, and stays to be tried again; what somebody else did already is passed over. */
function recordTakingOut(piece: Evidence, binned: string): void {
  editorHere()?.record({
    undo() {
      if (!isOut(piece.id)) return false;
      void putEvidenceBack(binned).then((done) => done || recordTakingOut(piece, binned));
      return true;
    },
    redo() {
      if (isOut(piece.id)) return false;
      void toBin(piece);
      return true;
    },
  });
}

/** Puts a piece of the bin back into the locker. Answers whether it is there. */
export async function putEvidenceBack(binned: string): Promise<boolean> {
  const back = valueOrSay(await ask('evidence.restore', { binned }));
  if (!back) return false;
  const { file, id } = back.evidence;
  library.set({ record: back.record });
  // What was found of it before it went says nothing of it now.
  const { [id]: _then, ...proofs } = evidence.value.proofs;
  evidence.set({ proofs });
  say(back.isMissing ? words.evidence.backWithoutFile(file) : words.evidence.putBack(file), back.isMissing ? 'problem' : 'good');
  return true;
}

/** Brings back what was taken out last, while it is out. */
export async function undoTakingOut(): Promise<void> {
  if (latest && isOut(latest.piece)) await putEvidenceBack(latest.binned);
}

/** What of the locker lies in the bin; none after the problem has been told. */
export async function evidenceInBin(): Promise<readonly BinnedEvidence[]> {
  return valueOrSay(await ask('evidence.binned', {})) ?? [];
}
