import { byPatterns } from '../by-patterns.ts';

const NAME = "\\p{Lu}[\\p{L}’'-]+(?:\\s+(?:\\p{Lu}\\.|(?:bin|van|von|de|al|da|di|der)\\s+\\p{Lu}[\\p{L}’'-]+|\\p{Lu}[\\p{L}’'-]+)){0,3}";
const TITLE =
  '(?:(?:Deputy|Vice|Acting|Interim|Former|former|Chief|Foreign|Defen[cs]e|Finance|Interior|Justice|Prime|Major|Lieutenant|Brigadier|Lt\\.?|Maj\\.?|Brig\\.?)[\\s-])*(?:President|Minister|Secretary(?:[-\\s]General|\\s+of\\s+State)?|Ambassador|Governor|Mayor|Senator|Senate\\s+President|Chairman|Chairwoman|General|Gen\\.|Colonel|Col\\.|Captain|Capt\\.|Admiral|Sergeant|Judge|Justice|Prosecutor|Professor|Prof\\.|Doctor|Dr\\.?|King|Queen|Prince|Princess|Pope|Bishop|Commissioner|Inspector|Director|Director[-\\s]General|Spokes(?:man|woman|person)|CEO|Samdech|Oknha|Neak\\s+Oknha|Lok\\s+Chumteav)';
const ROLE =
  '(?:the\\s+|a\\s+|an\\s+|who\\s+(?:heads|leads|runs|teaches)\\s+)?(?:(?:\\p{Ll}+[-\\s]){0,2})(?:minister|president|director|head|chief|chair(?:man|woman|person)?|governor|mayor|spokes(?:man|woman|person)|ambassador|founder|owner|secretary|professor|lecturer|analyst|economist|lawyer|manager|executive|leader|coach|captain|editor|CEO)';

const asIs = (_text: string, from: number, to: number) => ({ from, to });

/** A person and what they are: the spelling of the name, and whether the office is still theirs. Only the name and the title are the passage. */
export const nameTitleSuggester = byPatterns({
  id: 'name-title',
  category: 'name-title',
  around: asIs,
  rules: [
    { reason: 'title-name', pattern: new RegExp(`(?<![\\p{L}-])${TITLE}\\s+${NAME}`, 'gu') },
    { reason: 'name-role', pattern: new RegExp(`(?<![\\p{L}-])${NAME},\\s+${ROLE}\\b(?:\\s+(?:of|at|for)\\s+(?:the\\s+)?${NAME})?`, 'gu') },
    {
      reason: 'title-name',
      pattern:
        /(?:លោក(?:ស្រី)?|ឯកឧត្តម|សម្[តដ]េច|លោកជំទាវ|អ្នកឧកញ៉ា|ឧកញ៉ា)?[\s\u200b]?(?:នាយករដ្ឋមន្ត្រី|រដ្ឋមន្ត្រី|អគ្គនាយក|អភិបាល|ឧត្តមសេនីយ៍|អគ្គលេខាធិការ|ឯកអគ្គរដ្ឋទូត|ព្រះមហាក្សត្រ|ប្រធានាធិបតី|អ្នកនាំពាក្យ)[\u1780-\u17d3\u200b]*(?:[\s\u200b]+[\u1780-\u17d3]{2,}){0,2}/gu,
    },
  ],
});
