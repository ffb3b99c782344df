import { Low } from 'lowdb';
import type { Problem } from '../../core/problem.ts';
import { failed, type Result } from '../../core/result.ts';
import { ChangedOutside, DurableAdapter, StoreError, type AdapterPlace, type Reader } from './durable-adapter.ts';

/**
 * A lowdb database over the durable adapter. `data` is what is on the disk; a change is acknowledged once it is there, and a change
 * that could not be written is not in `data` either. Changes are made one at a time.
 */
export class Database<T extends object> {
  readonly #low: Low<T>;
  readonly #adapter: DurableAdapter<T>;
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(low: Low<T>, adapter: DurableAdapter<T>) {
    this.#low = low;
    this.#adapter = adapter;
  }

  /** `missing` is the value while there is no file. A file that cannot be read still opens: `problem` says so and changes are refused. `last`: see there. */
  static async open<T extends object>(
    place: AdapterPlace,
    reader: Reader<T>,
    missing: T,
    last: Uint8Array | null = null,
  ): Promise<Database<T>> {
    const adapter = new DurableAdapter(place, reader, last);
    const low = new Low<T>(adapter, missing);
    await low.read();
    return new Database(low, adapter);
  }

  get data(): T {
    return this.#low.data;
  }

  /** The bytes last known to be whole, for whoever opens the file anew; null when there never were any. */
  get last(): Uint8Array | null {
    return this.#adapter.last;
  }

  /** Waits for the change under way and keeps what was written as an earlier version. */
  async keep(): Promise<void> {
    await this.#turn.catch(() => undefined);
    await this.#adapter.keep();
  }

  /** Whether the file is not what was last read or written here. A disk that does not say has not changed it. */
  async changedOutside(): Promise<boolean> {
    await this.#turn.catch(() => undefined);
    try {
      return await this.#changedOutside();
    } catch (error) {
      if (error instanceof StoreError) return false;
      throw error;
    }
  }

  /** Reads the file anew. What can no longer be read leaves `data` as it was last known, and `problem` says why. */
  look(): Promise<void> {
    const work = (): Promise<void> => this.#low.read();
    const mine = this.#turn.then(work, work);
    this.#turn = mine;
    return mine;
  }

  get problem(): Problem | null {
    return this.#adapter.problem;
  }

  /**
   * Computes the next value from the present one and writes it. Answers the value written, or why it was not. What another process
   * wrote meanwhile is the value that the change is made to, so that neither is lost: `next` may be asked again.
   */
  change(next: (data: T) => Result<T>): Promise<Result<T>> {
    const work = async (): Promise<Result<T>> => {
      try {
        return await this.#changed(next);
      } catch (error) {
        if (error instanceof StoreError) return failed(error.problem);
        throw error;
      }
    };
    const mine = this.#turn.then(work, work);
    this.#turn = mine;
    return mine;
  }

  async #changed(next: (data: T) => Result<T>): Promise<Result<T>> {
    for (;;) {
      const wanted = next(this.#low.data);
      const writes = wanted.ok && wanted.value !== this.#low.data;
      const isSettled = writes ? await this.#write(wanted.value) : !(await this.#changedOutside());
      if (isSettled) return wanted;
      await this.#low.read();
      if (this.problem !== null) return failed(this.problem);
    }
  }

  async #changedOutside(): Promise<boolean> {
    return this.#adapter.problem === null && (await this.#adapter.changedOutside());
  }

  /** Answers false when another process was quicker: then nothing was written. */
  async #write(value: T): Promise<boolean> {
    const before = this.#low.data;
    this.#low.data = value;
    try {
      await this.#low.write();
      return true;
    } catch (error) {
      this.#low.data = before;
      if (error instanceof ChangedOutside) return false;
      throw error;
    }
  }
}
