/** What a kind of fault did to one store. */
export interface FaultRow {
  readonly name: string;
  readonly subject: 'stet' | 'lowdb';
  /** How many faults were tried. */
  readonly faults: number;
  /** Writes that the store said were done, over all tries. */
  readonly acknowledged: number;
  /** Tries after which an acknowledged write, or what was there before, was gone. */
  readonly lost: number;
  /** Tries after which the store could not read itself. */
  readonly corrupted: number;
  /** Tries in which the store took for its own what nobody had written. */
  readonly acceptedWrongly: number;
}

export type Tally = { -readonly [K in Exclude<keyof FaultRow, 'name' | 'subject'>]: number };

export const emptyTally = (): Tally => ({ faults: 0, acknowledged: 0, lost: 0, corrupted: 0, acceptedWrongly: 0 });

export const harmOf = ({ lost, corrupted, acceptedWrongly }: Tally): number => lost + corrupted + acceptedWrongly;
