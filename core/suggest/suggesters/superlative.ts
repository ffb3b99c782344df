import { byPatterns } from '../by-patterns.ts';
import { clauseAround } from '../clause.ts';

/** "the latest", "the rest", "the west" are no superlatives that could be checked. */
const NO_SUPERLATIVE =
  'latest|rest|west|north-?west|south-?west|forest|protest|interest|request|guest|harvest|test|contest|arrest|priest|quest|conquest|nest|chest|breast|pest|vest|invest|suggest|honest|modest|digest|manifest|earnest|best-?known|unrest|midwest|crest|tempest|inquest|bequest|behest';

/** First, only, most, never: one counter-example makes it wrong. */
export const superlativeSuggester = byPatterns({
  id: 'superlative',
  category: 'superlative-first',
  around: clauseAround,
  rules: [
    {
      reason: 'first',
      pattern:
        /\b(?:the|its|his|her|their|’s|'s)\s+(?:very\s+|world.s\s+)?first\b(?!\s+(?:lady|name|place|half|floor|aid|class|thing|step|two|three|few|quarter)\b)|\bfirst[-\s]ever\b|\bfor\s+the\s+first\s+time\b|\bfirst\s+(?:woman|man|person|country|city|company|time\s+(?:since|in))\b|\bunprecedented\b|ជាលើកដំបូង|ដំបូងគេ|ដំបូងបំផុត|ទីមួយ(?=[\s\u200b]|$|។)/giu,
    },
    {
      reason: 'only',
      pattern:
        /\b(?:the|its|his|her|their)\s+(?:last|sole|only)\s+(?!(?:week|month|year|night|time|minute|few|days?|decade|century)\b)|\bnobody\s+else\b|\bno\s+other\b|\bunique\b|តែមួយគត់/giu,
    },
    {
      reason: 'superlative',
      pattern: new RegExp(
        `\\b(?:the|world.s|country.s|nation.s|region.s|its|second|third)[-\\s](?!(?:${NO_SUPERLATIVE})\\b)\\p{Ll}{3,}est\\b|\\b(?:the|world.s|country.s)\\s+(?:most|least|worst|best)\\s+\\p{Ll}+|\\brecord\\s+(?:high|low|number|level|year|profits?|losses)\\b|\\ball-time\\b|ជាងគេ|បំផុត`,
        'giu',
      ),
    },
    {
      reason: 'never',
      pattern:
        /\b(?:has|have|had|was|were|is|are)\s+never\b|\bnever\s+(?:before|again|been|\p{Ll}+ed)\b|\bnone\s+of\s+the\b|\b(?:all|every)\s+(?:of\s+)?the\s+(?:country|nation|world|province)\b|\balways\s+been\b|មិនដែល|ពុំដែល/giu,
    },
  ],
});
