import * as v from 'valibot';

/**
 * A rule of the house style is data: what is looked for, what is said of it, what stands better there, who answers for it and why. Its
 * examples are its tests (`check-rule.ts`). How its pattern is kept harmless says docs/decisions/0012-house-style.md.
 */
export const RULE_LANGUAGES = ['en', 'km', 'any'] as const;
export type RuleLanguage = (typeof RULE_LANGUAGES)[number];

export const RULE_CATEGORIES = ['place', 'name', 'money', 'number', 'date', 'word', 'loaded', 'redundant', 'punctuation', 'khmer'] as const;
export type RuleCategory = (typeof RULE_CATEGORIES)[number];

/** The most a rule takes: far more than anybody writes, far less than what makes a window stand still. UTF-16 units and counts. */
export const RULE_LIMITS = { line: 500, form: 500, word: 200, words: 200, examples: 20, example: 500 } as const;

const line = v.pipe(v.string(), v.maxLength(RULE_LIMITS.line));
const said = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(RULE_LIMITS.line));
const matchCase = v.optional(v.boolean(), false);

/** `words`: as they are written, each where a word begins and ends. `form`: the small language of `form.ts`. */
export const RulePatternSchema = v.variant('kind', [
  v.looseObject({
    kind: v.literal('words'),
    words: v.pipe(
      v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(RULE_LIMITS.word))),
      v.minLength(1),
      v.maxLength(RULE_LIMITS.words),
    ),
    matchCase,
  }),
  v.looseObject({ kind: v.literal('form'), form: v.pipe(v.string(), v.minLength(1), v.maxLength(RULE_LIMITS.form)), matchCase }),
]);

const example = v.pipe(v.string(), v.minLength(1), v.maxLength(RULE_LIMITS.example));

export const HouseRuleSchema = v.looseObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.:-]{0,79}$/i)),
  pattern: RulePatternSchema,
  language: v.picklist(RULE_LANGUAGES),
  message: said,
  /** What stands better there; `$1` is a group of the form, `$&` the words found. Without it the rule only gives a hint. */
  replacement: v.optional(line),
  category: v.picklist(RULE_CATEGORIES),
  /** Who in the house decides it. */
  owner: line,
  reason: line,
  /** Whether words that somebody said are looked at too. */
  inQuotes: v.optional(v.boolean(), false),
  examples: v.pipe(v.array(v.looseObject({ wrong: example, right: example })), v.minLength(1), v.maxLength(RULE_LIMITS.examples)),
});

export type RulePattern = v.InferOutput<typeof RulePatternSchema>;
export type HouseRule = v.InferOutput<typeof HouseRuleSchema>;

/** What a person does with the rules of a library, as data. `remove` takes the library's own rule of that id out; a starter comes back. */
export const StyleChangeSchema = v.variant('kind', [
  v.object({ kind: v.literal('put'), rule: HouseRuleSchema }),
  v.object({ kind: v.literal('remove'), id: v.string() }),
  /** A rule that cannot be read has no id to go by: its place, and how many rules there were. */
  v.object({ kind: v.literal('remove-broken'), place: v.number(), of: v.number() }),
  v.object({ kind: v.literal('turn'), id: v.string(), on: v.boolean() }),
]);
export type StyleChange = v.InferOutput<typeof StyleChangeSchema>;
