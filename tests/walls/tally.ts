import type { Sweep } from './sweep.ts';

/** What came of all payloads at one entry point, with one layer switched off or none. */
export interface WallRow {
  readonly layer: string;
  readonly entry: string;
  payloads: number;
  ran: number;
  offences: number;
  /** How often the policy had to refuse something: 0 while what stands before it holds by itself. */
  refused: number;
  /** How long it took. */
  seconds: number;
}

/** The table of layers and entry points, and what was found where. */
export class Tally {
  readonly rows: WallRow[] = [];
  readonly found: string[] = [];
  readonly #began = performance.now();
  #since = this.#began;

  seconds(): number {
    return Math.round((performance.now() - this.#began) / 1_000);
  }

  add(layer: string, entry: string, payloads: number, { ran, offences, refused }: Sweep): void {
    let row = this.rows.find((one) => one.layer === layer && one.entry === entry);
    if (!row) this.rows.push((row = { layer, entry, payloads: 0, ran: 0, offences: 0, refused: 0, seconds: 0 }));
    row.seconds += (performance.now() - this.#since) / 1_000;
    this.#since = performance.now();
    row.payloads += payloads;
    row.ran += ran.length;
    row.offences += offences.length;
    row.refused += refused.length;
    for (const one of [...ran, ...offences, ...refused]) this.found.push(`${layer}, ${entry}: ${one}`);
  }
}
