import { checkRule, isSound, readRule, type RuleRefusal, type SoundRule } from './check-rule.ts';
import type { HouseRule, StyleChange } from './rule.ts';
import { STARTER_RULES } from './starter-rules.ts';

/**
 * What a library says of the house style, in the field `houseStyle` of `.stet/library.json`: `rules` of its own (one with the id of a rule
 * that comes with Stet takes its place) and the ids of those that are `off`. Whatever else the field holds, and whatever in it is no rule,
 * stays as it is.
 */
interface LibraryStyle {
  readonly rules: readonly unknown[];
  readonly off: readonly unknown[];
}

/** One row of the list of rules. `place`: where a rule of the library stands among its own; null for one that comes with Stet. */
export interface RuleRow {
  readonly id: string;
  readonly rule: HouseRule;
  readonly sound: SoundRule;
  readonly isOn: boolean;
  readonly place: number | null;
  /** Whether a rule that comes with Stet has this id. */
  readonly isStarter: boolean;
}

/** A rule of the library that cannot be used: kept in the file, named, and never run. */
export interface BrokenRule extends RuleRefusal {
  readonly place: number;
  /** Its id, or what of it can be shown. */
  readonly name: string;
}

export interface HouseStyle {
  readonly rows: readonly RuleRow[];
  readonly broken: readonly BrokenRule[];
  /** How many the library has of its own, broken ones among them. */
  readonly count: number;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (value === undefined ? [] : Array.isArray(value) ? (value as unknown[]) : [value]);

/** A field that is no record is kept as a rule that cannot be read. */
function readStyle(field: unknown): LibraryStyle {
  if (!isRecord(field)) return { rules: listOf(field), off: [] };
  return { rules: listOf(field['rules']), off: listOf(field['off']) };
}

const idOf = (value: unknown): string | null => (isRecord(value) && typeof value['id'] === 'string' ? value['id'] : null);

function nameOf(value: unknown): string {
  const said = idOf(value) ?? (isRecord(value) && typeof value['message'] === 'string' ? value['message'] : JSON.stringify(value));
  return said.length > 60 ? `${said.slice(0, 60)}…` : said;
}

let starters: readonly SoundRule[] | null = null;

/** The rules that come with Stet, checked once. */
function soundStarters(): readonly SoundRule[] {
  starters ??= STARTER_RULES.map(checkRule).filter(isSound);
  return starters;
}

/** The rules of a library as its record says: the library's own first, then those that come with Stet. */
export function houseStyleOf(field: unknown): HouseStyle {
  const { rules, off } = readStyle(field);
  const own = new Map<string, RuleRow>();
  const broken: BrokenRule[] = [];
  const starterIds = new Set(soundStarters().map(({ rule }) => rule.id));
  rules.forEach((value, place) => {
    const checked = readRule(value);
    if (!isSound(checked)) broken.push({ ...checked, place, name: nameOf(value) });
    else {
      const { id } = checked.rule;
      own.set(id, { id, rule: checked.rule, sound: checked, isOn: !off.includes(id), place, isStarter: starterIds.has(id) });
    }
  });
  const given = soundStarters()
    .filter(({ rule }) => !own.has(rule.id))
    .map((sound) => ({ id: sound.rule.id, rule: sound.rule, sound, isOn: !off.includes(sound.rule.id), place: null, isStarter: true }));
  return { rows: [...own.values(), ...given], broken, count: rules.length };
}

function changed({ rules, off }: LibraryStyle, change: StyleChange): LibraryStyle | null {
  if (change.kind === 'turn') {
    const others = off.filter((id) => id !== change.id);
    return { rules, off: change.on ? others : [...others, change.id] };
  }
  if (change.kind === 'remove-broken') {
    return change.of === rules.length ? { rules: rules.filter((_, at) => at !== change.place), off } : null;
  }
  const id = change.kind === 'put' ? change.rule.id : change.id;
  const at = rules.findIndex((one) => idOf(one) === id);
  if (change.kind === 'remove') return at < 0 ? null : { rules: rules.filter((_, place) => place !== at), off };
  return { rules: at < 0 ? [...rules, change.rule] : rules.map((one, place) => (place === at ? change.rule : one)), off };
}

/** The field after a change; a refusal for a rule that its own examples refuse, null for a change that cannot be. */
export function changeStyle(field: unknown, change: StyleChange): { readonly field: unknown } | RuleRefusal | null {
  if (change.kind === 'put') {
    const checked = checkRule(change.rule);
    if (!isSound(checked)) return checked;
  }
  const next = changed(readStyle(field), change);
  return next && { field: { ...(isRecord(field) ? field : {}), rules: next.rules, off: next.off } };
}
