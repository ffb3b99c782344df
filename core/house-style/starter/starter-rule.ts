import type { HouseRule, RuleCategory } from '../rule.ts';

type Examples = readonly (readonly [wrong: string, right: string])[];

interface Said {
  readonly message: string;
  readonly replacement?: string;
  readonly reason: string;
  readonly examples: Examples;
  readonly matchCase?: boolean;
  readonly inQuotes?: boolean;
}

/** Who answers for the rules that come with Stet, until a library names somebody. */
const OWNER = 'Copy desk';

function rule(id: string, category: RuleCategory, pattern: HouseRule['pattern'], said: Said): HouseRule {
  const { message, replacement, reason, examples, inQuotes = false } = said;
  const [language = ''] = id.split('.');
  return {
    id,
    pattern,
    language: language === 'en' || language === 'km' ? language : 'any',
    message,
    ...(replacement === undefined ? {} : { replacement }),
    category,
    owner: OWNER,
    reason,
    inQuotes,
    examples: examples.map(([wrong, right]) => ({ wrong, right })),
  };
}

/** A rule about words as they are written. The id begins with its language. */
export const ofWords = (id: string, category: RuleCategory, words: readonly string[], said: Said): HouseRule =>
  rule(id, category, { kind: 'words', words: [...words], matchCase: said.matchCase ?? false }, said);

/** A rule about a form (`form.ts`). */
export const ofForm = (id: string, category: RuleCategory, form: string, said: Said): HouseRule =>
  rule(id, category, { kind: 'form', form, matchCase: said.matchCase ?? false }, said);
