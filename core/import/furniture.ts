import type { Reason } from './piece.ts';

/**
 * What a web page leaves between the words of a story, told by a whole line alone. `edge` patterns count only above the first and
 * below the last paragraph, because inside a story the same line can be a subhead.
 */
interface Pattern {
  readonly reason: Reason;
  readonly edge: boolean;
  readonly pattern: RegExp;
}

/** Furniture is short; longer lines are never looked at, which also bounds the work on hostile lines. */
const LONGEST_FURNITURE = 160;

const DIGITS = '[\\d០-៩]';
const COUNT = `${DIGITS}[\\d០-៩.,\\s]{0,12}[kKmM]?`;
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\\s+)?';
const CLOCK =
  '(?:[,|·•–-]?\\s*(?:at\\s+)?\\d{1,2}[:.]\\d{2}(?::\\d{2})?\\s*(?:[ap]\\.?m\\.?)?\\s*(?:\\([A-Z]{2,5}\\)|[A-Z]{2,5}|[+-]\\d{2}:?\\d{2})?)?';
const DATE = `(?:${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTH},?\\s+\\d{4}|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?:T[\\d:.]+Z?)?|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4})`;
const STAMP = '(?:(?:first\\s+)?(?:published|posted|updated|last\\s+(?:updated|modified)|modified|date)(?:\\s+on)?\\s*:?\\s*)?';
const KHMER_STAMP = '(?:ចេញផ្សាយ|ធ្វើបច្ចុប្បន្នភាព|កាលបរិច្ឆេទ)?\\s*[:៖]?\\s*';
const SHARE_WORD =
  '(?:share|this|on|via|to|it|story|article|post|tweet|pin(?:\\s+it)?|print|e-?mail|copy|link|save|like|follow|us|facebook|twitter|x|linkedin|whatsapp|telegram|messenger|instagram|youtube|tiktok|reddit|line|viber|with|friends|and|by|ចែករំលែក|ហ្វេសប៊ុក|តេឡេក្រាម|បោះពុម្ព)';
const SHARE_START = '(?:share|tweet|pin\\s+it|follow\\s+us|like\\s+us|copy\\s+link|print|e-?mail|facebook|ចែករំលែក|ហ្វេសប៊ុក)';
const CRUMB = '[^›»>/|.!?]{1,30}';

const line = (source: string, flags = 'iu'): RegExp => new RegExp(`^(?:${source})$`, flags);

const PATTERNS: readonly Pattern[] = [
  {
    reason: 'views',
    edge: false,
    pattern: line(`(?:👁\\s*)?${COUNT}\\s*(?:page\\s*)?(?:views?|reads?|hits|visits|people\\s+(?:viewed|read)\\s+this)`),
  },
  {
    reason: 'views',
    edge: false,
    pattern: line(`(?:total\\s+)?(?:post\\s+|page\\s+)?(?:views?|hits|reads?|viewed|visitors?)\\s*[:：]?\\s*${COUNT}(?:\\s*times)?`),
  },
  { reason: 'views', edge: false, pattern: line(`(?:ចំនួន)?\\s*(?:អ្នក)?(?:ទស្សនា|មើល|អាន)\\s*[:៖]?\\s*${COUNT}\\s*(?:ដង|នាក់)?`) },
  { reason: 'views', edge: false, pattern: line(`${COUNT}\\s*(?:ដង|នាក់)?\\s*(?:អ្នក)?(?:ទស្សនា|មើល|អាន)`) },
  { reason: 'share', edge: false, pattern: line(`${SHARE_START}(?:[\\s,|·•/:]*${SHARE_WORD}){0,14}[\\s:!]*`) },
  { reason: 'share', edge: false, pattern: line(`${COUNT}\\s*(?:shares?|likes?|comments?|retweets?)`) },
  { reason: 'share', edge: false, pattern: line('(?:shares?|likes?|comments?)\\s*[:(]?\\s*\\d[\\d.,]{0,9}\\)?') },
  {
    reason: 'navigation',
    edge: false,
    pattern: line(
      'advertisements?|ad|sponsored(?: content)?|continue reading(?: below)?|scroll to continue|story continues below(?: advertisement)?|ការផ្សាយពាណិជ្ជកម្ម|ពាណិជ្ជកម្ម',
    ),
  },
  {
    reason: 'navigation',
    edge: false,
    pattern: line('(?:read\\s+(?:more|also|next)|see\\s+also|related(?:\\s+(?:story|article))?|អានបន្ថែម|អានផងដែរ)\\s*[:៖].{1,140}'),
  },
  { reason: 'navigation', edge: true, pattern: line('(?:home|ទំព័រដើម)(?:\\s*[›»>/|]\\s*' + CRUMB + '){0,6}') },
  { reason: 'navigation', edge: true, pattern: line(`${CRUMB}(?:\\s*[›»]\\s*${CRUMB}){1,6}`) },
  {
    reason: 'navigation',
    edge: true,
    pattern: line(
      '(?:main\\s+)?menu|search|skip\\s+to\\s+(?:main\\s+)?content|(?:sign|log)\\s*(?:in|up)|subscribe(?:\\s+now|\\s+to\\s+our\\s+newsletter)?|newsletter|donate|contact(?:\\s+us)?|about(?:\\s+us)?|privacy(?:\\s+policy)?|terms(?:\\s+(?:of\\s+(?:use|service)|and\\s+conditions))?|back\\s+to\\s+top|close|next|previous|(?:next|previous|older|newer)\\s+(?:post|article|story)|[←→‹›«»]+|ស្វែងរក|ទំនាក់ទំនង|អំពីយើង',
    ),
  },
  {
    reason: 'navigation',
    edge: true,
    pattern: line(
      '(?:leave\\s+a\\s+(?:comment|reply)|(?:post|add|view)\\s+(?:a\\s+)?comments?|no\\s+comments?|comments?\\s+(?:are\\s+)?closed|load\\s+more|show\\s+more|see\\s+all|view\\s+all)',
    ),
  },
  { reason: 'navigation', edge: true, pattern: line('(?:tags?|categor(?:y|ies)|filed\\s+under|topics?|keywords?|ស្លាក)\\s*[:៖].{1,140}') },
  {
    reason: 'navigation',
    edge: true,
    pattern: line('\\d{1,3}[\\s-]*min(?:ute)?s?\\s+read|(?:reading|read)\\s+time\\s*:?\\s*\\d{1,3}\\s*min(?:ute)?s?'),
  },
  { reason: 'navigation', edge: true, pattern: line(`(?:រយៈពេល)?អាន\\s*[:៖]?\\s*${DIGITS}{1,3}\\s*នាទី|${DIGITS}{1,3}\\s*នាទី\\s*អាន`) },
  {
    reason: 'site-name',
    edge: true,
    pattern: line('(?:copyright\\s*)?©.{0,140}|copyright\\s+\\d{4}.{0,140}|(?:.{0,80}\\s)?all rights reserved\\.?|រក្សាសិទ្ធិ.{0,120}'),
  },
  {
    reason: 'site-name',
    edge: true,
    pattern: line('(?:https?://)?(?:www\\.)?[a-z0-9-]{2,40}\\.(?:com|org|net|news|info|media|kh|com\\.kh|org\\.kh)/?'),
  },
  { reason: 'date-stamp', edge: true, pattern: line(`${STAMP}${DAY}${DATE}${CLOCK}`) },
  { reason: 'date-stamp', edge: true, pattern: line(`${STAMP}\\d{1,2}[:.]\\d{2}\\s*(?:[ap]\\.?m\\.?)?\\s*[,|·•–-]?\\s*${DAY}${DATE}`) },
  {
    reason: 'date-stamp',
    edge: true,
    pattern: line(`${STAMP}(?:\\d{1,3}|an?|one)\\s+(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\\s+ago`),
  },
  {
    reason: 'date-stamp',
    edge: true,
    pattern: line(
      `${KHMER_STAMP}(?:ថ្ងៃ[\\u1780-\\u17d3]{0,16}\\s*)?(?:ទី\\s*)?${DIGITS}{1,2}\\s*(?:ខែ)?\\s*[\\u1780-\\u17d3]{2,16}\\s*(?:ឆ្នាំ)?\\s*${DIGITS}{4}(?:\\s*[,|·•–-]?\\s*(?:ម៉ោង\\s*)?${DIGITS}{1,2}[:.]${DIGITS}{2}(?:\\s*(?:ព្រឹក|ល្ងាច|យប់))?)?`,
    ),
  },
];

const RELATED =
  /^(?:related(?:\s+(?:articles?|stories|posts?|news|content))?|you\s+(?:may|might)\s+also\s+like|more\s+(?:stories|news|from\b.{1,40}|like\s+this)|read\s+(?:more|also|next)|most\s+(?:read|popular)|latest(?:\s+(?:news|stories|articles))?|recommended(?:\s+for\s+you)?|trending(?:\s+now)?|អត្ថបទទាក់ទង|អានបន្ថែម|ព័ត៌មានថ្មីៗ)\s*[:៖]?$/iu;

/** Why this line is furniture, or null. `atEdge`: it stands above the first or below the last paragraph of the story. */
export function furnitureReason(text: string, atEdge: boolean): Reason | null {
  if (text.length > LONGEST_FURNITURE) return null;
  for (const { reason, edge, pattern } of PATTERNS) {
    if ((atEdge || !edge) && pattern.test(text)) return reason;
  }
  return null;
}

/** A heading over a list of other stories. */
export const isRelatedHeading = (text: string): boolean => text.length < LONGEST_FURNITURE && RELATED.test(text);
