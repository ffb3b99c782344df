/** What changed in a list after some moment, or the first part of it. */
export interface Changes<T> {
  readonly changed: readonly T[];
  readonly gone: string[];
  /** Up to which change this tells. */
  readonly revision: number;
  /** How many changes are left to tell. */
  readonly more: number;
}

/** How many lists were made since the desk was started. */
let made = 0;

/** A list by id that numbers its changes, so that whoever knows it as it was at one number need hear only of the later ones. Its entries are replaced, never changed in place. */
export class Listed<T> extends Map<string, T> {
  /** No other list has it. */
  readonly opening = (made += 1);
  /** The number of the last change of each id that is or was in the list; the latest is the last. */
  readonly #changes = new Map<string, number>();
  #revision = 0;

  get revision(): number {
    return this.#revision;
  }

  override set(id: string, entry: T): this {
    this.#note(id);
    return super.set(id, entry);
  }

  override delete(id: string): boolean {
    if (this.has(id)) this.#note(id);
    return super.delete(id);
  }

  /** At most `most` changes after `revision`, in their order; of each id only the last. */
  since(revision: number, most: number): Changes<T> {
    const later = [...this.#changes].slice(this.#told(revision));
    const part = later.slice(0, most);
    const known = part.map(([id]) => ({ id, entry: this.get(id) }));
    return {
      changed: known.flatMap(({ entry }) => entry ?? []),
      gone: known.filter(({ entry }) => entry === undefined).map(({ id }) => id),
      revision: part.at(-1)?.[1] ?? this.#revision,
      more: later.length - part.length,
    };
  }

  #told(revision: number): number {
    let count = 0;
    for (const number of this.#changes.values()) {
      if (number > revision) break;
      count += 1;
    }
    return count;
  }

  #note(id: string): void {
    this.#changes.delete(id);
    this.#changes.set(id, (this.#revision += 1));
  }
}
