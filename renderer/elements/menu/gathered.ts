/** Letters typed within this time of each other belong to one name. */
const PAUSE_MS = 1000;

/** Finds a row by the letters typed for it, gathered as a system list gathers them; one letter again goes to the next such row. */
export class Gathered {
  #letters = '';
  #last = -Infinity;

  /** Whether a name is being typed at `time`, so that a space belongs to it. */
  goesOn(time: number): boolean {
    return this.#letters !== '' && time - this.#last < PAUSE_MS;
  }

  /** The row to go to from `at`; undefined when none fits. */
  add(letter: string, time: number, names: readonly string[], at: number): number | undefined {
    const before = this.goesOn(time) ? this.#letters : '';
    this.#letters = before + letter.toLocaleLowerCase();
    this.#last = time;
    // While a name is typed, the row it led to may go on to fit.
    const found = rowOf(this.#letters, names, before === '' ? at + 1 : at);
    const [first = ''] = this.#letters;
    const isOneLetter = [...this.#letters].every((each) => each === first);
    return found === undefined && isOneLetter ? rowOf(first, names, at + 1) : found;
  }
}

function rowOf(letters: string, names: readonly string[], from: number): number | undefined {
  const rows = names.flatMap((name, index) => (name.trim().toLocaleLowerCase().startsWith(letters) ? [index] : []));
  return rows.find((index) => index >= from) ?? rows[0];
}
