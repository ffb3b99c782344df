import type { LocatorKind, Stance } from '../saved/closed-sets.ts';
import { LABELS, LOCATOR_LABELS, STANCE_LABELS, STATE_LABELS } from './labels.ts';
import type { NotedState } from './said-state.ts';

/** The words of the footnotes themselves, in the language of the article: they are printed with it, for whoever reads it. */
export interface NoteWords {
  readonly states: Readonly<Record<NotedState, string>>;
  readonly stances: Readonly<Record<Stance, string>>;
  readonly locators: Readonly<Record<LocatorKind, string>>;
  /** Said after how a claim stands whose sentence was changed beside it. */
  readonly beside: string;
  readonly noLocator: string;
  readonly noSource: string;
  /** Of a claim that is signed off. */
  readonly noSourceNow: string;
  readonly missingSource: string;
  readonly withheld: string;
  readonly untitled: string;
  /** Ends a sentence. */
  readonly stop: string;
  /** Over all notes, and the way back from each, for whoever hears the page. */
  readonly notes: string;
  readonly back: string;
}

const ENGLISH: NoteWords = {
  states: { ...STATE_LABELS, 'other-sources': 'Checked against other sources', 'no-source': 'Checked without a source' },
  stances: STANCE_LABELS,
  locators: LOCATOR_LABELS,
  beside: LABELS.besideChanged,
  noLocator: LABELS.noLocator,
  noSource: LABELS.noSource,
  noSourceNow: 'No source named now',
  missingSource: LABELS.missingSource,
  withheld: LABELS.sourceWithheld,
  untitled: LABELS.untitledSource,
  stop: '.',
  notes: LABELS.notesOfPage,
  back: LABELS.backToText,
};

const KHMER: NoteWords = {
  states: {
    todo: 'ត្រូវផ្ទៀងផ្ទាត់',
    checking: 'កំពុងផ្ទៀងផ្ទាត់',
    verified: 'បានផ្ទៀងផ្ទាត់',
    'verified-with-change': 'បានផ្ទៀងផ្ទាត់ក្រោយកែពាក្យ',
    'half-signed': 'ខ្វះអ្នកបញ្ជាក់',
    'to-cut': 'ត្រូវដកចេញ',
    disputed: 'មានការជំទាស់',
    'cannot-verify': 'ផ្ទៀងផ្ទាត់មិនបាន',
    'not-a-fact': 'មិនមែនអង្គហេតុ',
    cut: 'បានដកចេញ',
    stale: 'ពាក្យបានប្តូរ',
    orphaned: 'បាត់ពាក្យ',
    'other-sources': 'បានផ្ទៀងផ្ទាត់ជាមួយប្រភពផ្សេង',
    'no-source': 'បានផ្ទៀងផ្ទាត់ដោយគ្មានប្រភព',
  },
  stances: { supports: 'គាំទ្រ', contradicts: 'ផ្ទុយ', context: 'បរិបទ' },
  locators: { page: 'ទំព័រ', paragraph: 'កថាខណ្ឌ', timecode: 'ពេលវេលា', fragment: 'ផ្នែក', other: 'ត្រង់' },
  beside: 'ពាក្យនៅក្បែរនោះបានប្តូរក្រោយមក',
  noLocator: 'មិនបានបញ្ជាក់កន្លែង',
  noSource: 'មិនទាន់មានប្រភព',
  noSourceNow: 'ឥឡូវគ្មានប្រភពដែលយោង',
  missingSource: 'ប្រភពលែងមានក្នុងបណ្ណាល័យ',
  withheld: 'ប្រភពដែលបន្ទប់ព័ត៌មានស្គាល់',
  untitled: 'ប្រភពគ្មានចំណងជើង',
  stop: '។',
  notes: 'កំណត់សម្គាល់',
  back: 'ត្រឡប់ទៅសញ្ញា',
};

export const isKhmer = (language: string): boolean => /^km(?:-|$)/iu.test(language);

export const noteWords = (language: string): NoteWords => (isKhmer(language) ? KHMER : ENGLISH);
