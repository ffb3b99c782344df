import * as v from 'valibot';
import { ImportReportSchema } from '../../core/contract/shapes.ts';
import { ProblemSchema } from '../../core/problem.ts';

/** What is done with foreign bytes, always in a process of its own. `name` is the file's, for its kind and for sentences. */
interface Foreign {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type Job =
  | (Foreign & { readonly kind: 'article' })
  | (Foreign & { readonly kind: 'quote-text' })
  | (Foreign & { readonly kind: 'evidence-text'; readonly type: string })
  | (Foreign & { readonly kind: 'word-html' })
  | (Foreign & { readonly kind: 'pdf-lines' });

export type JobKind = Job['kind'];

/** What comes of each, as plain data. Who asked checks it: what read foreign bytes is not believed. */
export const DONE = {
  /** `doc` is the article as ProseMirror's JSON. */
  article: v.object({ doc: v.unknown(), front: v.string(), report: ImportReportSchema }),
  'quote-text': v.string(),
  'evidence-text': v.string(),
  'word-html': v.string(),
  /** The lines of each page. */
  'pdf-lines': v.array(v.array(v.string())),
} as const satisfies Record<JobKind, v.GenericSchema>;

export type Done<K extends JobKind> = v.InferOutput<(typeof DONE)[K]>;

/** How long each may take, in milliseconds. The slowest honest file (20 MB of HTML) takes four seconds on two busy cores. */
export const LIMIT_MS: Readonly<Record<JobKind, number>> = {
  article: 30_000,
  'quote-text': 15_000,
  'evidence-text': 15_000,
  'word-html': 15_000,
  // Five hundred pages take some three seconds.
  'pdf-lines': 60_000,
};

/** What such a process may hold in memory, in bytes. */
export const MEMORY_LIMIT = 1024 * 1024 * 1024;

/** What the process says meanwhile: how much of the file is read, 0 to 1. */
export const ShareSchema = v.strictObject({ share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)) });

/** How much of a file is read. */
export type OnShare = (share: number) => void;

/** What the process answers. */
export const AnswerSchema = v.variant('ok', [
  v.object({ ok: v.literal(true), value: v.unknown() }),
  v.object({ ok: v.literal(false), problem: ProblemSchema }),
]);
