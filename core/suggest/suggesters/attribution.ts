import { byPatterns } from '../by-patterns.ts';
import { sentenceOf } from '../clause.ts';

/** A fragment beside a quotation says who spoke only when it names somebody: "she said" does not. */
const FEWEST_WORDS = 4;
const wordCount = (words: string): number =>
  words.split(/[\s\u200b]+/u).length + Math.floor((words.match(/[\u1780-\u17ff]/gu)?.length ?? 0) / 8);

/** What somebody is reported to have said, with or without their own words: who, whether they said it, and where it can be read. */
export const attributionSuggester = byPatterns({
  id: 'attribution',
  category: 'attribution',
  around: sentenceOf,
  tells: (words, isBesideQuote) => !isBesideQuote || wordCount(words) >= FEWEST_WORDS,
  rules: [
    {
      reason: 'alleged',
      pattern:
        /(?<![-\p{L}])(?:alleg(?:ed|es?|edly|ing|ations?)|accus(?:ed|es?|ing|ations?)|claim(?:ed|s|ing)\s+(?:that|to|he|she|it|they|the)|den(?:ied|ies|ying)|suspected|reportedly)\b|ចោទប្រកាន់|អះអាង|បដិសេធ/giu,
    },
    {
      reason: 'according-to',
      pattern:
        /\baccording\s+to\b|\b(?:a|the)\s+(?:report|study|survey|statement|document|poll|audit|investigation)s?\s+(?:found|finds|says|said|shows?|showed|states?|stated|concluded|warned)\b|យោងតាម|បើតាម(?!ដាន)/giu,
    },
    {
      reason: 'said',
      pattern:
        /(?<![-\p{L}])(?:said|says|told|wrote|writes|tweeted|announced|confirmed|insisted|argued|stated|declared|explained|acknowledged|admitted|testified|promised|pledged|warned|added|replied|recalled)\b(?!\s+(?:to\s+the\s+list|up)\b)|(?:បាន)?(?:និយាយ|ថ្លែង|ប្រាប់|បញ្ជាក់|សរសេរ|ឱ្យដឹង|ឲ្យដឹង|ពន្យល់|ប្រកាស)ថា|បានប្រាប់/giu,
    },
  ],
});
