import * as v from 'valibot';
import type { ProblemCode } from '../../core/problem.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { AnswerSchema, DONE, LIMIT_MS, MEMORY_LIMIT, ShareSchema, type Done, type Job, type JobKind, type OnShare } from './jobs.ts';

/** A process that reads foreign bytes, as the system gives it. */
export interface ReadingProcess {
  readonly post: (job: Job) => void;
  readonly onAnswer: (heard: (answer: unknown) => void) => void;
  readonly onGone: (heard: () => void) => void;
  readonly kill: () => void;
  /** What it holds in memory, in bytes; null while the system does not say. */
  readonly memory: () => number | null;
}

export interface ReadingLimits {
  readonly ms: Readonly<Record<JobKind, number>>;
  readonly memory: number;
}

/** How often what it holds is looked at while it reads. */
const LOOK_MS = 200;
/** A process that has nothing to do is kept this long: the next file of a pile needs no new one. */
const IDLE_MS = 3_000;
/** What a process may hold and still be used for the next file. */
const FRESH = 256 * 1024 * 1024;

/** Reads foreign bytes in a process of its own, one file at a time, within limits of time and memory. */
export class ForeignReader {
  readonly #start: () => ReadingProcess;
  readonly #limits: ReadingLimits;
  #turn: Promise<unknown> = Promise.resolve();
  #kept: ReadingProcess | null = null;
  /** Who hears the process now. */
  #hears: { readonly heard: (answer: unknown) => void; readonly gone: () => void } | null = null;
  #idle: NodeJS.Timeout | undefined;

  constructor(start: () => ReadingProcess, limits: ReadingLimits = { ms: LIMIT_MS, memory: MEMORY_LIMIT }) {
    this.#start = start;
    this.#limits = limits;
  }

  /**
   * Fails as the reader of the job does; with `read-too-long` or `read-too-heavy` when a limit was reached, `read-failed` when the process
   * ended by itself or answered what is no answer, `stopped` once `stop` is aborted. The process is gone in each of these. `tell` hears how
   * much of a PDF is read.
   */
  async read<K extends JobKind>(job: Extract<Job, { kind: K }>, stop?: AbortSignal, tell?: OnShare): Promise<Result<Done<K>>> {
    const before = this.#turn;
    const mine = before.then(() => (stop?.aborted ? failed({ code: 'stopped', file: job.name }) : this.#once(job, stop, tell)));
    this.#turn = mine;
    const answered = await mine;
    if (!answered.ok) return answered;
    const checked = v.safeParse(DONE[job.kind], answered.value);
    if (checked.success) return ok(checked.output as Done<K>);
    this.close();
    return failed({ code: 'read-failed', file: job.name });
  }

  /** Ends the process that is kept for the next file. */
  close(): void {
    clearTimeout(this.#idle);
    this.#kept?.kill();
    this.#kept = null;
  }

  #once(job: Job, stop: AbortSignal | undefined, tell: OnShare | undefined): Promise<Result<unknown>> {
    clearTimeout(this.#idle);
    const child = (this.#kept ??= this.#started());
    return new Promise((resolve) => {
      const end = (answered: Result<unknown>, isFit: boolean): void => {
        clearTimeout(late);
        clearInterval(looking);
        stop?.removeEventListener('abort', onStop);
        this.#hears = null;
        if (isFit && (child.memory() ?? 0) < FRESH) this.#keep();
        else this.close();
        resolve(answered);
      };
      const fail = (code: ProblemCode): void => end(failed({ code, file: job.name }), false);
      const onStop = (): void => fail('stopped');
      const late = setTimeout(() => fail('read-too-long'), this.#limits.ms[job.kind]);
      const looking = setInterval(() => {
        if ((child.memory() ?? 0) > this.#limits.memory) fail('read-too-heavy');
      }, LOOK_MS);
      stop?.addEventListener('abort', onStop, { once: true });
      const heard = (answer: unknown): void => {
        const told = v.safeParse(ShareSchema, answer);
        if (told.success) return tell?.(told.output.share);
        const checked = v.safeParse(AnswerSchema, answer);
        if (checked.success) end(checked.output, true);
        else fail('read-failed');
      };
      this.#hears = { heard, gone: () => fail('read-failed') };
      child.post(job);
    });
  }

  #started(): ReadingProcess {
    const child = this.#start();
    child.onAnswer((answer) => {
      if (this.#kept === child) this.#hears?.heard(answer);
    });
    child.onGone(() => {
      if (this.#kept !== child) return;
      this.#kept = null;
      this.#hears?.gone();
    });
    return child;
  }

  #keep(): void {
    this.#idle = setTimeout(() => this.close(), IDLE_MS);
    this.#idle.unref();
  }
}
