import type { CopyHolds } from '../contract/conflict-copies.ts';
import { houseStyleOf, type RuleRow } from '../house-style/library-rules.ts';
import type { LibraryRecord, LibrarySettings } from '../saved/library-record.ts';

/**
 * What a conflict copy of the library's record says otherwise of the settings and the house rules. Which is right is a decision of the house:
 * it is named, and never taken.
 */

type Setting = CopyHolds['settings'][number];
type Rule = CopyHolds['rules'][number];

const settingsOf = ({ signOffs, separation, tolerance }: LibrarySettings): readonly Setting[] => [
  { setting: 'signOffs', there: signOffs },
  { setting: 'separation', there: separation },
  { setting: 'letterCase', there: tolerance.letterCase },
  { setting: 'punctuation', there: tolerance.punctuation },
];

/** What the one says otherwise than the other, as the second has it. */
export function settingsOtherwise(ours: LibrarySettings, theirs: LibrarySettings): readonly Setting[] {
  const here = settingsOf(ours);
  return settingsOf(theirs).filter(({ there }, at) => there !== here[at]?.there);
}

export const settingsThere = (ours: LibraryRecord, theirs: LibraryRecord): readonly Setting[] =>
  settingsOtherwise(ours.settings, theirs.settings);

export function rulesThere(ours: LibraryRecord, theirs: LibraryRecord): readonly Rule[] {
  const [here, there] = [houseStyleOf(ours.houseStyle), houseStyleOf(theirs.houseStyle)];
  const [known, found] = [byId(here.rows), byId(there.rows)];
  const broken = new Set(here.broken.map(({ name }) => name));
  return [
    ...there.rows.flatMap((row) => differs(known.get(row.id), row)),
    ...here.rows.flatMap(({ id, rule }) => (found.has(id) ? [] : [{ rule: rule.message, how: 'missing' as const }])),
    ...there.broken.flatMap(({ name }) => (broken.has(name) ? [] : [{ rule: name, how: 'broken' as const }])),
  ];
}

const byId = (rows: readonly RuleRow[]): ReadonlyMap<string, RuleRow> => new Map(rows.map((row) => [row.id, row]));

function differs(ours: RuleRow | undefined, { rule, isOn }: RuleRow): readonly Rule[] {
  const { message } = rule;
  if (ours === undefined) return [{ rule: message, how: 'added' }];
  if (JSON.stringify(ours.rule) !== JSON.stringify(rule)) return [{ rule: message, how: 'changed' }];
  return ours.isOn === isOn ? [] : [{ rule: message, how: isOn ? 'on' : 'off' }];
}
