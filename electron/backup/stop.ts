/** Thrown by long work that a person stopped. */
export class Stopped extends Error {}

/** Whether long work is to go on; it is asked between its steps. */
export class Stop {
  #isAsked = false;

  ask(): void {
    this.#isAsked = true;
  }

  /** Throws `Stopped` once somebody has asked for it. */
  check(): void {
    if (this.#isAsked) throw new Stopped();
  }
}
