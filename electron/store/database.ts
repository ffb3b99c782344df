import { Low } from 'lowdb';
import type { Problem } from '../../core/problem.ts';
import { failed, type Result } from '../../core/result.ts';
import { DurableAdapter, StoreError, type AdapterPlace, type Reader } from './durable-adapter.ts';

/**
 * A lowdb database over the durable adapter. `data` is what is on the disk; a change is acknowledged once it is there, and a change
 * that could not be written is not in `data` either. Changes are made one at a time.
 */
export class Database<T> {
  readonly #low: Low<T>;
  readonly #adapter: DurableAdapter<T>;
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(low: Low<T>, adapter: DurableAdapter<T>) {
    this.#low = low;
    this.#adapter = adapter;
  }

  /** `missing` is the value while there is no file. A file that cannot be read still opens: `problem` says so and changes are refused. */
  static async open<T>(place: AdapterPlace, reader: Reader<T>, missing: T): Promise<Database<T>> {
    const adapter = new DurableAdapter(place, reader);
    const low = new Low<T>(adapter, missing);
    await low.read();
    return new Database(low, adapter);
  }

  get data(): T {
    return this.#low.data;
  }

  get problem(): Problem | null {
    return this.#adapter.problem;
  }

  /** Computes the next value from the present one and writes it. Answers the value written, or why it was not. */
  change(next: (data: T) => Result<T>): Promise<Result<T>> {
    const work = async (): Promise<Result<T>> => {
      try {
        await this.#catchUp();
        const wanted = next(this.#low.data);
        if (wanted.ok && wanted.value !== this.#low.data) await this.#write(wanted.value);
        return wanted;
      } catch (error) {
        if (error instanceof StoreError) return failed(error.problem);
        throw error;
      }
    };
    const mine = this.#turn.then(work, work);
    this.#turn = mine;
    return mine;
  }

  /** What another process wrote is the value that the change is made to, so that neither is lost. */
  async #catchUp(): Promise<void> {
    if (this.#adapter.problem === null && (await this.#adapter.changedOutside())) await this.#low.read();
  }

  async #write(value: T): Promise<void> {
    const before = this.#low.data;
    this.#low.data = value;
    try {
      await this.#low.write();
    } catch (error) {
      this.#low.data = before;
      throw error;
    }
  }
}
