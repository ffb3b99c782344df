import * as v from 'valibot';
import { FORM_FAULTS, type FormFault } from './form.ts';
import { expressionOf, matchesOf, restyled } from './match.ts';
import { HouseRuleSchema, type HouseRule } from './rule.ts';
import { addresses, quoted, touches } from './spared.ts';

/** A rule that holds: its examples come out as they say. */
export interface SoundRule {
  readonly rule: HouseRule;
  readonly expression: RegExp;
}

export const RULE_FAULTS = [...FORM_FAULTS, 'not-a-rule', 'wrong-not-found', 'right-found', 'comes-out-other'] as const;
export type RuleFault = (typeof RULE_FAULTS)[number];

/** Why a rule does not hold. `example`: the words concerned; `comes`: what they come out as; `detail`: where a record is no rule. */
export interface RuleRefusal {
  readonly fault: RuleFault;
  readonly example?: string;
  readonly comes?: string;
  readonly detail?: string;
}

const isFault = (expression: RegExp | FormFault): expression is FormFault => typeof expression === 'string';

/** What the rule says of a text that stands for itself. Words in quotation marks and addresses are spared as in an article. */
export function matchesIn(text: string, { rule, expression }: SoundRule) {
  const found = matchesOf(text, rule, expression);
  if (found.length === 0) return found;
  const spared = rule.inQuotes ? addresses(text) : [...addresses(text), ...quoted(text)];
  return spared.length === 0 ? found : found.filter((match) => !touches(spared, match));
}

function failing(sound: SoundRule): RuleRefusal | null {
  for (const { wrong, right } of sound.rule.examples) {
    const found = matchesIn(wrong, sound);
    if (found.length === 0) return { fault: 'wrong-not-found', example: wrong };
    if (matchesIn(right, sound).length > 0) return { fault: 'right-found', example: right };
    if (sound.rule.replacement === undefined) continue;
    const comes = restyled(wrong, found);
    if (comes !== right) return { fault: 'comes-out-other', example: wrong, comes };
  }
  return null;
}

/** The rule ready for use, or why its own examples refuse it. */
export function checkRule(rule: HouseRule): SoundRule | RuleRefusal {
  const expression = expressionOf(rule.pattern);
  if (isFault(expression)) return { fault: expression };
  const sound = { rule, expression };
  return failing(sound) ?? sound;
}

export const isSound = (checked: SoundRule | RuleRefusal): checked is SoundRule => 'expression' in checked;

/** The same of something that a file holds. */
export function readRule(value: unknown): SoundRule | RuleRefusal {
  const parsed = v.safeParse(HouseRuleSchema, value);
  if (parsed.success) return checkRule(parsed.output);
  const [issue] = parsed.issues;
  return { fault: 'not-a-rule', detail: `${v.getDotPath(issue) ?? ''} ${issue.message}`.trim().slice(0, 200) };
}
