import type { CellPlace, Unit, UnitKind } from '../article/plain-text.ts';

/** Something in the text that contradicts itself. `from`/`to`: UTF-16 offsets in the projection. */
export interface Inconsistency {
  readonly check: string;
  readonly from: number;
  readonly to: number;
  /** What the window fills its sentence with; `code` chooses it. */
  readonly code: InconsistencyCode;
  readonly said: string;
  readonly is: string;
}

export const INCONSISTENCY_CODES = [
  'weekday',
  'no-such-day',
  'percent',
  'direction',
  'ratio',
  'age',
  'anniversary',
  'years',
  'parts',
  'scale',
  'other-number',
  'name-spelling',
  'other-title',
  'never-closed',
  'never-opened',
] as const;
export type InconsistencyCode = (typeof INCONSISTENCY_CODES)[number];

/** One rule that looks at one unit's text; offsets relative to it. `next`: the text of the unit after it, for what may go on there. */
export interface ConsistencyCheck {
  readonly id: string;
  find(text: string, unit: Unit, next: string): readonly Omit<Inconsistency, 'check'>[];
}

/** A textblock with its words; `from`: where it begins in the projection. */
export interface StoryUnit {
  readonly kind: UnitKind;
  readonly from: number;
  readonly text: string;
  readonly cell?: CellPlace;
}

/** One rule that compares places of the whole story; offsets in the projection. What it says, it says of the place that stands alone or comes later. */
export interface StoryCheck {
  readonly id: string;
  find(story: readonly StoryUnit[]): readonly Omit<Inconsistency, 'check'>[];
}
