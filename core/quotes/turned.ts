import { countUpTo } from './captions.ts';
import type { QuoteText, Range } from './quote-text.ts';

/** Words that turn round what is said beside them, in English and Khmer: to drop or to add one says the opposite, or something else. */

const NOT =
  "not|no|never|none|nothing|nobody|nowhere|neither|nor|cannot|without|hardly|scarcely|barely|rarely|seldom|few|fewer|little|less|least|\\p{L}+n['’]t";
const DENIES =
  'den(?:y|ies|ied|ying|ials?)|refus(?:e|es|ed|ing|als?)|refut(?:e|es|ed|ing)|fail(?:s|ed|ing|ures?)?|reject(?:s|ed|ing|ion)?|declin(?:e|es|ed|ing)|disput(?:e|es|ed|ing)|doubt(?:s|ed|ing|ful)?|lack(?:s|ed|ing)?|avoid(?:s|ed|ing)?|oppos(?:e|es|ed|ing)|stop(?:s|ped|ping)?|ceas(?:e|es|ed|ing)|forb(?:ids?|ade|idden|idding)|ban(?:s|ned|ning)?|prohibit(?:s|ed|ing)?|prevent(?:s|ed|ing)?|cancel(?:s|l?ed|l?ing)?|abandon(?:s|ed|ing)?|withdr(?:aw|aws|ew|awn|awing)|retract(?:s|ed|ing)?';
const UNTRUE =
  'false(?:ly|hoods?)?|untrue|wrong(?:ly)?|incorrect(?:ly)?|lies?|lied|lying|liars?|fake[ds]?|hoax(?:es)?|myths?|rumou?rs?|alleg(?:e|es|ed|edly|ing|ations?)|suppos(?:e|es|ed|edly)|pretend(?:s|ed|ing)?|impossible|unable|unlikely|unwilling(?:ly)?|unaware|nonsense';
const CONDITION = 'if|unless|whether|except|excluding|instead';
const KHMER =
  'មិន|ពុំ|គ្មាន|កុំ|អត់|ឥត|បដិសេធ|ប្រកែក|ខកខាន|បរាជ័យ|ហាម|បញ្ឈប់|ឈប់|ខ្វះ|លើកលែង|លុះត្រា|ប្រសិន|បើសិន|បើ(?=[\\s\\u200b])|សង្ស័យ|ក្លែង|មុសា|កុហក|ភូត|ទេ(?=[\\s\\u200b។?!,]|$)';

const TURNS = new RegExp(`(?<![\\p{L}\\p{M}])(?:${NOT}|${DENIES}|${UNTRUE}|${CONDITION})(?!['’]?\\p{L})|${KHMER}`, 'giu');

/** What denies or limits a clause from before: a quotation that begins behind it says more, or the opposite. */
const BEFORE =
  "(?<=^\\s*)(?:few|little)|not|no(?!\\.)|never|none|nothing|nobody|nowhere|neither|nor|cannot|without|hardly|scarcely|barely|rarely|seldom|unless|if|whether|unable|impossible|unlikely|\\p{L}+n['’]t";
const DENIES_BEFORE =
  'den(?:y|ies|ied|ying)|refus(?:e|es|ed|ing)|reject(?:s|ed|ing)?|declin(?:e|es|ed|ing)|forb(?:ids?|ade|idden)|prohibit(?:s|ed)?|prevent(?:s|ed)?|fail(?:s|ed|ing)?\\s+to|doubt(?:s|ed)?\\s+that|stop(?:s|ped)?\\s+\\p{L}+ing';
/** "It is false that", "it would be wrong to say that". */
const UNTRUE_BEFORE =
  '(?:false|untrue|incorrect|wrong|nonsense|a\\s+(?:lie|myth|hoax|rumou?r)|fake\\s+news)\\s+(?:that|to\\s+(?:say|claim|suggest|think|believe|assert|report)(?:\\s+that)?)|(?:falsely|wrongly)\\s+\\p{L}+(?:\\s+that)?|lied\\s+that|pretend(?:s|ed|ing)?';
const DENIED_BEFORE = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${BEFORE}|${DENIES_BEFORE}|${UNTRUE_BEFORE})(?!['’]?\\p{L})|(?:មិន|ពុំ|គ្មាន|កុំ|ឥត|បដិសេធ|ប្រកែក)(?![\\p{M}])`,
  'iu',
);

/** "Don't forget that", "no doubt": these deny nothing of what follows. */
const ASSURES =
  /(?<![\p{L}\p{M}])(?:(?:(?:do|did)\s+not|(?:do|did|ca)n['’]t|never|cannot)\s+(?:forget|worry|deny)|no\s+(?:doubt|wonder|question)|not\s+(?:surprisingly|only|just|to\s+mention)|if\s+you\s+ask\s+me|whether\s+(?:\p{L}+\s+)?like\s+it\s+or\s+not)(?!\p{L})/giu;

/** Whether a clause, as far as it stands before a quotation, denies or limits what is quoted. */
export const deniesBefore = (clause: string): boolean => DENIED_BEFORE.test(clause.replace(ASSURES, ' '));

const starts = new WeakMap<QuoteText, readonly number[]>();

/** Where each such word of a text begins: found once, however many places of it are asked for. */
function turnsOf(text: QuoteText): readonly number[] {
  const known = starts.get(text) ?? Array.from(text.text.matchAll(TURNS), ({ index }) => index);
  starts.set(text, known);
  return known;
}

/** Whether a stretch of the text has a word in it that turns round what stands beside it. */
export function turnsWithin(text: QuoteText, { from, to }: Range): boolean {
  const turns = turnsOf(text);
  return countUpTo(turns, from - 1) !== countUpTo(turns, to - 1);
}

/** Figures and their words; "one" is mostly none. */
const NUMBERS =
  /\p{N}|(?<![\p{L}\p{M}])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|percent|per\s?cent)(?![\p{L}\p{M}])|ពីរ|បី|បួន|ប្រាំ|ដប់|ម្ភៃ|សិប|រយ|ពាន់|ម៉ឺន|សែន|លាន/iu;

/** Whether words that a story puts in brackets do more than explain: they turn what is said round, or give it a number. */
export function changesWhatIsSaid(words: string): boolean {
  TURNS.lastIndex = 0;
  return TURNS.test(words) || NUMBERS.test(words);
}
