import { KHMER_SPEECH_VERBS, SPEECH_VERBS } from '../suggest/cues.ts';

/**
 * Who is said to have spoken, and by which word. Both are words of the text; where the grammar beside the quotation does not say it, null.
 */
export interface Attribution {
  readonly speaker: string | null;
  readonly cue: string | null;
  /** The sentence before, with a quotation of the same person, says so: “…,” she said. “…” */
  readonly continued?: boolean;
  /** "លោកបន្តថា": whoever spoke before goes on, whom this sentence does not name. */
  readonly goesOn?: string;
}

export const NOBODY: Attribution = { speaker: null, cue: null };

const CAPITALISED = "\\p{Lu}[\\p{L}\\p{M}\\p{N}.'’-]*";
const PARTICLE = '(?:de|da|del|van|von|der|den|bin|binti|ibn|al|el|of(?:\\s+the)?|and)';
const PROPER = `(?:[Tt]he\\s+)?${CAPITALISED}(?:\\s+(?:${PARTICLE}\\s+)?${CAPITALISED})*`;
const PRONOUN = '(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Ww]e|I)';
const DETERMINER = '(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Oo]ne|[Aa]nother)';
const NOUN = `(?!${DETERMINER}(?!\\p{L}))[\\p{L}\\p{M}’'-]+`;
const PHRASE = `${DETERMINER}\\s+${NOUN}(?:\\s+(?:(?:of|for|at|from|in)\\s+(?:the\\s+)?)?${NOUN}){0,6}?`;
const NAME = `(?:${PRONOUN}(?!\\p{L})|${PROPER}|${PHRASE})`;
/** "company director" before a name: no words that lead to a place or to another sentence. */
const TITLE = `(?:(?!(?:in|at|of|on|by|to|for|from|with|and|or|but|as|while|when|where|who|that|which|if|so|then|because|before|after|since|though)(?!\\p{L}))\\p{Ll}[\\p{L}’'-]+\\s+){1,4}`;
const NAMES_PERSON = `${CAPITALISED}(?:\\s+(?:${PARTICLE}\\s+)?${CAPITALISED})*`;
/** "its director, Prak Vuthy": the name tells more than what it explains. */
const EXPLAINED = `${DETERMINER}\\s+${NOUN}(?:\\s+(?:(?:of|for|at|from|in)\\s+(?:the\\s+)?)?${NOUN}){0,6}?,\\s+`;
const MORE_VERBS = 'conceded|concedes|acknowledged|acknowledges|remarked|complained|vowed|cautioned';
const VERB = `(?:adding|${MORE_VERBS}|${SPEECH_VERBS.replace('|according\\s+to', '')})(?!\\p{L})`;
const ADVERBS = '(?:\\s+(?:also|later|then|has|have|had|\\p{Ll}+ly))*';
/** "Hun Sen, who left in 2023, said": what stands between is about the same person. */
const ASIDE = '(?:,[^,.!?“”"«»]{1,100},)?';
/** A verb that goes on with what was said ("Austin said he …") speaks of other words than the quotation before it. */
const VERB_ENDS =
  '(?=\\s*(?:$|[.,;:—–(])|\\s+(?:on|in|at|to|during|after|before|of|via|through|with|from|as|when|while|reporters|(?<=t(?:old|ells)\\s+)(?:an?|the|this|our)\\s+(?:reporter|journalist|correspondent|newspaper|interviewer)|yesterday|today|\\p{Ll}+ly|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?!\\p{L}))';

const AFTER_EXPLAINED = new RegExp(
  `^[\\s,—–]*(?:${EXPLAINED}(?<name>${NAMES_PERSON}),|${TITLE}(?<named>${NAMES_PERSON})${ASIDE})${ADVERBS}\\s+(?<cue>${VERB})${VERB_ENDS}`,
  'u',
);
const AFTER_VERB_EXPLAINED = new RegExp(
  `^[\\s,—–]*(?<cue>${VERB})\\s+(?:${EXPLAINED}(?<name>${NAMES_PERSON})(?=\\s*(?:$|[.,;:—–(]))|${TITLE}(?<named>${NAMES_PERSON}))`,
  'u',
);
const AFTER_NAME = new RegExp(`^[\\s,—–]*(?<name>${NAME})${ASIDE}${ADVERBS}\\s+(?<cue>${VERB})${VERB_ENDS}`, 'u');
const AFTER_VERB = new RegExp(`^[\\s,—–]*(?<cue>${VERB})\\s+(?<name>${PRONOUN}(?!\\p{L})|${PROPER}|${PHRASE}(?=\\s*(?:$|[.,;:])))`, 'u');
const AFTER_ACCORDING = new RegExp(
  `^[\\s,—–]*(?<cue>according\\s+to)\\s+(?<name>${PROPER}|${PHRASE}(?=\\s*(?:$|[.,;:]))|(?:him|her|them)(?!\\p{L}))`,
  'u',
);

const BEFORE_ACCORDING = new RegExp(
  `(?<cue>[Aa]ccording\\s+to)\\s+(?<name>${PROPER}|${PHRASE}(?=\\s*[,:]))[^.!?“”"«»]{0,100}[,:]\\s*$`,
  'u',
);
const EXPLAINED_ENDS = new RegExp(`(?<![\\p{L}’'-])${EXPLAINED}(?<name>${NAMES_PERSON}),${ADVERBS}\\s+$`, 'u');
const NAME_ENDS = new RegExp(`(?<![\\p{L}’'-])(?<name>${NAME})${ASIDE}${ADVERBS}\\s+$`, 'u');
const ANY_VERB = new RegExp(`(?<![\\p{L}-])${VERB}`, 'giu');
/** What may stand between the verb and the quotation: nothing, "that …", or words up to a comma or colon. */
const TAIL = /^(?:\s*[,:]?\s*|\s+that\s[^.!?;]{0,120}|[^.!?;]{0,120}[,:]\s*)$/u;
/** "Austin said the court had “…”": what was said, without "that", up to a word that asks for another. */
const SAID_TAIL =
  /^\s+(?!(?:and|but|while|when|as|if)\b)(?:(?!\b(?:and|but|while|when|whereas|because)\b)[^,.!?;:“”"«»]){1,80}\b(?:had|has|have|was|were|is|are|be|been|would|will|could|should|must|may|might|can|did|does|not|to)\s*$/u;
const SAYING = /^(?:said|says|say|claimed|claims|argued|argues|stated|states|insisted|insists|added|adds|warned|warns|noted|notes)$/iu;
const NAMING_TAIL = /^(?:\s+\S+){0,8}\s*$/u;
const NAMING = /^(?:called|calls|described|describes)$/iu;

/** Capitalised where they stand, and nobody's name. */
const NO_NAMES =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|But|And|However|When|While|In|On|At|As|If|So|Yet|Still|Then|Later|Earlier|Meanwhile|Yesterday|Today|That|This|There|Also|After|Before|Asked|Since|Instead|Now)(?:,?\s+|$)/u;

/** An age between the name and the verb. */
const KHMER_AGE = /\s*អាយុ.*$/su;

/** "One, who left in May, said": somebody, and no name. */
const SOMEBODY =
  /^(?:one|another|others?|some|someone|somebody|anyone|everyone|nobody|many|most|several|few|both|all|each|none|two|three|four|five|who|which|what)$/iu;
const KHMER_NAMED = /^ឈ្មោះ[\s\u200b]*/u;

function personOf(name: string | undefined): string | null {
  let person = (name ?? '').replace(KHMER_AGE, '').replace(KHMER_NAMED, '').trim();
  if (SOMEBODY.test(person)) return null;
  while (NO_NAMES.test(person)) person = person.replace(NO_NAMES, '');
  return person === '' ? null : person.replace(/[.,](?=$)/u, '').replace(/\s+/gu, ' ');
}

function told(match: RegExpExecArray | null): Attribution | null {
  const speaker = personOf(match?.groups?.['name'] ?? match?.groups?.['named']);
  return match && speaker !== null ? { speaker, cue: (match.groups?.['cue'] ?? '').replace(/\s+/gu, ' ') } : null;
}

const HONORIFIC = '(?:លោកស្រី|លោក|អ្នកស្រី|អ្នកនាង|ឯកឧត្តម|សម្តេច|សម្ដេច|កញ្ញា|ព្រះតេជគុណ)';
const KHMER_VERB_NEXT = `[\\s\\u200b]*(?:ក៏)?(?:បាន)?[\\s\\u200b]*(?:${KHMER_SPEECH_VERBS}|ថា)`;
const KHMER_PERSON = `(?:${HONORIFIC}|ឈ្មោះ)(?!${KHMER_VERB_NEXT})`;
/** An honorific alone is a pronoun. */
const KHMER_GOES_ON = new RegExp(
  `(?:^|[\\s\\u200b។៖])(?<person>${HONORIFIC}|គាត់|នាង)[\\s\\u200b]*(?:ក៏)?(?:បាន)?[\\s\\u200b]*(?<cue>(?:${KHMER_SPEECH_VERBS})(?:(?!${HONORIFIC})[^«»“”។៖]){0,40}?ថា|ថា)[\\s\\u200b]*[៖:,]?[\\s\\u200b]*$`,
  'u',
);
const KHMER_BEFORE = new RegExp(
  `(?<name>${KHMER_PERSON}(?:(?!${HONORIFIC})[^«»“”។៖,]){1,80}?)\\s*(?:បាន|ក៏|ក៏បាន)?\\s*(?<cue>(?:${KHMER_SPEECH_VERBS})(?:(?!${HONORIFIC})[^«»“”។៖]){0,60}?ថា|ថា)[\\s\\u200b]*[៖:,]?[\\s\\u200b]*$`,
  'u',
);
const KHMER_AFTER = new RegExp(
  `^[\\s,\\u200b]*នេះ[^«»“”។]{0,20}?(?<cue>ប្រសាសន៍|សម្ដី|សម្តី)(?:របស់)?\\s*(?<name>${HONORIFIC}[^«»“”។,]{1,80}?)\\s*(?:$|[។,])`,
  'u',
);
const KHMER_AFTER_NAME = new RegExp(
  `^[\\s\\u200b]*(?<name>${KHMER_PERSON}[^«»“”។,]{1,80}?)\\s*(?:បាន|ក៏|ក៏បាន)?\\s*(?<cue>${KHMER_SPEECH_VERBS})(?:[\\s\\u200b]*(?:$|[។,]))`,
  'u',
);
const KHMER_CUE = new RegExp(`(?<cue>(?:${KHMER_SPEECH_VERBS})[^«»“”។៖]{0,40}?ថា|ថា)[\\s\\u200b]*[៖:,]?[\\s\\u200b]*$`, 'u');

/** Who is named right after words in quote marks. `closing`: the last mark of the quotation's own words, or the comma behind it. */
export function attributionAfter(text: string, closing: string): Attribution | null {
  const khmer = told(KHMER_AFTER.exec(text)) ?? told(KHMER_AFTER_NAME.exec(text));
  if (khmer) return khmer;
  if (!/^[,?!—–…-]$/u.test(closing)) return null;
  const patterns = [AFTER_ACCORDING, AFTER_EXPLAINED, AFTER_NAME, AFTER_VERB_EXPLAINED, AFTER_VERB];
  for (const pattern of patterns) {
    const found = told(pattern.exec(text));
    if (found) return found;
  }
  return null;
}

/** The last stop before the quotation that ends a sentence; a title's or an initial's does not. */
const SENTENCE = /(?<!(?:^|[\s(])(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Prof|Sen|Rep|Gov))[.!?][”"’»)]*\s+|[។៕]\s*/gu;

function lastSentence(text: string): string {
  let from = 0;
  for (const match of text.matchAll(SENTENCE)) from = match.index + match[0].length;
  return text.slice(from);
}

const namedBefore = (text: string): string | null => personOf((EXPLAINED_ENDS.exec(text) ?? NAME_ENDS.exec(text))?.groups?.['name']);

/** Who is named before words in quote marks, in their sentence. */
export function attributionBefore(before: string): Attribution | null {
  const text = lastSentence(before);
  const onward = KHMER_GOES_ON.exec(text);
  if (onward) return { ...NOBODY, cue: onward.groups?.['cue'] ?? null, goesOn: onward.groups?.['person'] ?? '' };
  const khmer = told(KHMER_BEFORE.exec(text)) ?? cueOnly(KHMER_CUE.exec(text));
  if (khmer) return khmer;
  const verbs = [...text.matchAll(ANY_VERB)];
  const last = verbs[verbs.length - 1];
  if (!last) return told(BEFORE_ACCORDING.exec(text));
  const tail = text.slice(last.index + last[0].length);
  const isNaming = NAMING.test(last[0]) && NAMING_TAIL.test(tail);
  const isSaying = SAYING.test(last[0]) && SAID_TAIL.test(tail);
  if (!TAIL.test(tail) && !isNaming && !isSaying) return told(BEFORE_ACCORDING.exec(text));
  const goesOn = /ing$/iu.test(last[0]) ? verbs[verbs.length - 2] : last;
  return { speaker: goesOn ? namedBefore(text.slice(0, goesOn.index)) : null, cue: last[0] };
}

function cueOnly(match: RegExpExecArray | null): Attribution | null {
  return match ? { speaker: null, cue: match.groups?.['cue'] ?? null } : null;
}

/** Whether these words between two quotations say who speaks and let one sentence go on: ",” she said, “". */
export function isSplittingCue(between: string, closing: string): boolean {
  return (
    between.length <= 200 &&
    /,\s*$/u.test(between) &&
    !/[.!?](?=\s+\p{Lu})/u.test(between) &&
    attributionAfter(between.trimEnd(), closing) !== null
  );
}

/**
 * Whether what stands between two quotations of one paragraph ends a sentence in which the first one's speaker is named and nobody else
 * speaks: ",” she said. “". By old custom the second is hers, too.
 */
export function endsAttribution(between: string, closing: string): boolean {
  if (between.length > 200 || !/\.\s+$/u.test(between) || lastSentence(between).trim() !== '') return false;
  const sentence = between.trimEnd().slice(0, -1);
  if (lastSentence(sentence) !== sentence || /[!?;:]/u.test(sentence)) return false;
  return attributionAfter(between.trimEnd(), closing) !== null && [...sentence.matchAll(ANY_VERB)].length === 1;
}

/** Whether somebody is named, not only meant by an honorific alone. */
export const namesInKhmer = (between: string): boolean => new RegExp(KHMER_PERSON, 'u').test(between);

const WOMAN = /^(?:លោកស្រី|អ្នកស្រី|អ្នកនាង|កញ្ញា|នាង)/u;
const MAN = /^(?:លោក|ឯកឧត្តម|សម្តេច|សម្ដេច|ព្រះតេជគុណ)/u;

/** Whether a pronoun may speak of a person named before: one for a woman of no man, and the other way round. */
export function mayMean(pronoun: string, person: string): boolean {
  const [one, other] = [WOMAN.test(pronoun), WOMAN.test(person)];
  return one ? other || !MAN.test(person) : !MAN.test(pronoun) || !other;
}
