import * as v from 'valibot';
import { EvidenceSchema } from '../saved/evidence.ts';
import { upTo } from '../saved/field-limits.ts';
import { IdSchema } from '../saved/id.ts';
import { LibraryRecordSchema } from '../saved/library-record.ts';

const nothing = v.object({});
const bytes = v.instance(Uint8Array);
/** What a person says of a piece of evidence. */
const describing = { address: v.optional(upTo('address')), archive: v.optional(upTo('address')), note: v.optional(upTo('note')) };
/** A piece that is in the locker now; `isKnown` when the source had it already. */
const kept = v.object({ evidence: EvidenceSchema, isKnown: v.boolean(), record: LibraryRecordSchema });

/** A piece of evidence in the bin. `id`: its folder there; `source`: the title of the source it was kept of. */
export const BinnedEvidenceSchema = v.object({ id: v.string(), file: v.string(), source: v.string(), binned: v.string() });
export type BinnedEvidence = v.InferOutput<typeof BinnedEvidenceSchema>;

/** What is asked about the evidence locker; part of `CALLS`. */
export const EVIDENCE_CALLS = {
  /**
   * A file on its way into the evidence locker: begun, sent in parts, ended. The window makes the token. `size` is the whole file's, in bytes.
   * A part that is refused lets the whole file go; so does `evidence.stop`.
   */
  'evidence.begin': {
    question: v.object({ token: IdSchema, source: v.string(), name: upTo('line'), size: v.pipe(v.number(), v.minValue(0)) }),
    answer: nothing,
  },
  'evidence.part': { question: v.object({ token: IdSchema, bytes }), answer: nothing },
  'evidence.end': { question: v.object({ token: IdSchema, size: v.number(), ...describing }), answer: kept },
  'evidence.stop': { question: v.object({ token: IdSchema }), answer: nothing },
  /** Main asks for the file and copies it, with `progress` news. */
  'evidence.choose': { question: v.object({ token: IdSchema, source: v.string() }), answer: kept },
  'evidence.describe': { question: v.object({ evidence: v.string(), ...describing }), answer: LibraryRecordSchema },
  /** Whether one piece, or every piece of the library, is still what was captured: its bytes are hashed anew. */
  'evidence.prove': {
    question: v.object({ evidence: v.optional(v.string()) }),
    answer: v.object({
      proofs: v.array(
        v.object({ evidence: v.string(), state: v.picklist(['intact', 'changed', 'missing', 'unreadable']), at: v.string() }),
      ),
    }),
  },
  /** The words of a piece, for looking quotations up in, and where the pages of a PDF begin; refused with `evidence-no-text` when none can be read from its kind. */
  'evidence.text': {
    question: v.object({ evidence: v.string() }),
    answer: v.object({
      evidence: v.string(),
      text: v.string(),
      type: v.string(),
      pages: v.optional(v.pipe(v.array(v.number()), v.readonly())),
    }),
  },
  /** Shows the file in the system's file manager; it is never opened here. */
  'evidence.reveal': { question: v.object({ evidence: v.string() }), answer: nothing },
  /** Takes a piece out of the locker: it goes to the bin, and nothing is deleted. A file that other evidence is kept in, too, stays. */
  'evidence.bin': {
    question: v.object({ evidence: v.string() }),
    answer: v.object({ binned: BinnedEvidenceSchema, record: LibraryRecordSchema }),
  },
  'evidence.binned': { question: nothing, answer: v.array(BinnedEvidenceSchema) },
  /** Puts a piece back. `isMissing`: its file had gone before it was taken out, and is not there now. */
  'evidence.restore': {
    question: v.object({ binned: v.string() }),
    answer: v.object({ evidence: EvidenceSchema, isMissing: v.boolean(), record: LibraryRecordSchema }),
  },
} as const;
