import { byPatterns } from '../by-patterns.ts';
import { clauseAround } from '../clause.ts';

const WHERE = '(?:in|on|near|along|at|between|off|by|of|outside|to)\\s+(?:the\\s+)?';
const AREA = '(?:[Pp]rovince|[Dd]istrict|[Cc]ommune|[Vv]illage|[Tt]ownship|[Cc]ounty|[Pp]refecture)';

/** Where a thing lies or happened, when the sentence asserts it: a bare name of a place is none. */
export const placeSuggester = byPatterns({
  id: 'place',
  category: 'place',
  around: clauseAround,
  rules: [
    {
      reason: 'located',
      pattern: new RegExp(
        `\\b(?:located|situated|lies|stands|based|headquartered|born|buried|flows|stretch(?:es|ing)|runs)\\s+${WHERE}\\p{Lu}|\\b(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west|upstream|downstream|outskirts)\\s+of\\s+(?:the\\s+)?\\p{Lu}|\\bthe\\s+capital\\s+of\\s+\\p{Lu}|\\bborder(?:s|ing)\\s+(?:the\\s+)?\\p{Lu}|(?:ស្ថិត|មានទីតាំង|ស្ថិតនៅ)(?:នៅ)?(?:ក្នុង|លើ|ជិត)?[\\s\\u200b]?(?:ភូមិ|ឃុំ|សង្កាត់|ស្រុក|ខណ្ឌ|ខេត្ត|ក្រុង|រាជធានី|ប្រទេស)`,
        'gu',
      ),
    },
    {
      reason: 'in-area',
      pattern: new RegExp(`\\b(?:in|at|from)\\s+(?:the\\s+)?\\p{Lu}[\\p{L}’'-]+(?:\\s+\\p{Lu}[\\p{L}’'-]+){0,2}\\s+${AREA}\\b`, 'gu'),
    },
  ],
});
