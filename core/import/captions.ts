import { roughWords } from './piece.ts';

export interface CaptionParts {
  readonly caption: string;
  readonly credit: string;
}

/** Longer than this in words, and it is a paragraph, whatever stands in brackets. */
const LONGEST_CAPTION_WORDS = 70;
/** UTF-16 units. The patterns look back over runs of spaces, so a line of a hundred thousand would hold the program. */
const LONGEST_CAPTION = 2000;
const LONGEST_MARKED_WORDS = 45;
const LONGEST_CREDIT_WORDS = 7;
/** After "Photo:" fewer words than this without a stop are a name, not a caption. */
const SHORTEST_CAPTION_WORDS = 6;

const BRACKETED = /^(?<words>.+?)\s*[([]\s*(?<credit>[^()[\]]{2,60}?)\s*[)\]]\.?$/u;
const AGENCY =
  /photo|picture|image|supplied|courtesy|handout|file\b|រូប|\b(?:AKP|AFP|AP|Reuters|Xinhua|Getty|EPA|VOA|RFA|RFI|Kyodo|Bloomberg|POOL|UN)\b/iu;
const NO_CREDIT = /^(?:edit|report|additional|writ|translat|source|see|and|or|the|in|on|at|as|who|which)\w*\b/iu;
const LABEL = /^(?:file\s+photo|photo(?:graph)?|picture|image|caption|pic|រូបភាព|រូបថត)\s*[:៖|—–]\s*/iu;
const TRAILING =
  /^(?<words>.+?[.!?។]["”’]?|.+?(?=\s[|—–/]\s))\s*(?:[|—–/]\s*)?(?:photo(?:graph)?s?\s*(?:by\s|:)|(?:photo\s+)?credits?\s*:|image\s*:|picture\s*:|courtesy\s+(?:of\s)?|(?:រូបថត|រូបភាព)\s*[:៖])\s*(?<credit>.{2,60}?)\.?$/iu;
const MARKER =
  /\((?:R|L|C|(?:far\s+|front\s+|back\s+|second\s+(?:from\s+)?|third\s+(?:from\s+)?|top\s+|bottom\s+)?(?:left|right|cent(?:re|er))|in\s+(?:red|white|blue|black|suit)|front|pictured)\)|^(?:left|right|above|below|from left|pictured)\s*:/iu;

/** Has the form of a name. */
export const looksLikeCredit = (credit: string): boolean =>
  /^[\p{Lu}\p{Lo}]/u.test(credit) && !NO_CREDIT.test(credit) && roughWords(credit) <= LONGEST_CREDIT_WORDS && !/[.!?។]$/u.test(credit);

function bracketed(text: string): CaptionParts | null {
  const { words = '', credit = '' } = BRACKETED.exec(text)?.groups ?? {};
  if (words === '') return null;
  if (/[.!?។]["”’]?$/u.test(words) && looksLikeCredit(credit)) return { caption: words, credit };
  return AGENCY.test(credit) && roughWords(credit) <= LONGEST_CREDIT_WORDS ? { caption: words, credit } : null;
}

function trailing(text: string): CaptionParts | null {
  const { words = '', credit = '' } = TRAILING.exec(text)?.groups ?? {};
  return words !== '' && looksLikeCredit(credit) ? { caption: words.trim(), credit: credit.trim() } : null;
}

function labelled(text: string): CaptionParts | null {
  const label = LABEL.exec(text)?.[0];
  if (label === undefined) return null;
  const rest = text.slice(label.length);
  const parts = bracketed(rest) ?? trailing(rest);
  if (parts) return parts;
  const isName = roughWords(rest) < SHORTEST_CAPTION_WORDS && !/[.!?។]$/u.test(rest);
  return isName ? { caption: '', credit: rest } : { caption: rest, credit: '' };
}

/** Splits the credit off words known to be a caption. */
export function splitCredit(text: string): CaptionParts {
  if (text.length > LONGEST_CAPTION) return { caption: text, credit: '' };
  return bracketed(text) ?? trailing(text) ?? labelled(text) ?? { caption: text, credit: '' };
}

/** The parts of a caption when the line is plainly one, else null. Its words and marks stay as they are. */
export function readCaption(text: string): CaptionParts | null {
  if (text.length > LONGEST_CAPTION) return null;
  const words = roughWords(text);
  if (words > LONGEST_CAPTION_WORDS) return null;
  const parts = labelled(text) ?? bracketed(text) ?? trailing(text);
  if (parts) return parts;
  const marked = words <= LONGEST_MARKED_WORDS && MARKER.test(text) && !/["“”«»]/u.test(text);
  return marked ? { caption: text, credit: '' } : null;
}

const namesCredit = (text: string): boolean => {
  const { caption = '', credit = '' } = readCaption(text) ?? {};
  return caption !== '' && credit !== '';
};

/** A line that says the same words twice without a break between: the half, else null. Web pages glue a picture's text to its caption. */
export function doubledHalf(text: string): string | null {
  const half = text.length / 2;
  for (const gap of [0, 1]) {
    const at = Math.floor(half - gap / 2);
    const first = text.slice(0, at).trim();
    if (first !== text.slice(at).trim() || roughWords(first) > LONGEST_CAPTION_WORDS) continue;
    if (roughWords(first) >= SHORTEST_CAPTION_WORDS || namesCredit(first)) return first;
  }
  return null;
}

/** The name in a credit, without the word that says it is one. */
export const creditName = (text: string): string =>
  text.replace(/^[([]\s*|\s*[)\]]$/gu, '').replace(/^(?:photo(?:graph)?s?|image|picture|credit)\s*(?:by\b|credit)?\s*[:：]?\s*/iu, '');
