import type { Category, CheckStatus, LocatorKind, Priority, Stance } from '../../core/saved/closed-sets.ts';
import type { Source } from '../../core/saved/library-record.ts';
import { BILLS, BOPHA, FISHERIES, GAUGES, INSPECTION, INTERVIEW, LEDGER, LENDING, MALIS, MECHANIC, RITHY } from './people-and-sources.ts';

/** A claim of the sample, named by its words; `make.ts` finds them and builds the docket with the product's own functions. */
export interface SampleClaim {
  readonly words: string;
  readonly category: Category;
  readonly check: CheckStatus;
  readonly priority?: Priority;
  readonly assignee?: string;
  readonly cite?: readonly (readonly [Source, LocatorKind, string, string?, Stance?])[];
  /** Sign-offs: who, and the words signed off where they are no longer those of the text. */
  readonly signed?: readonly (readonly [string, string?])[];
  readonly notes?: readonly (readonly [string, string])[];
  /** The words of the claim before somebody edited the file outside Stet. */
  readonly was?: string;
  /** The words are in the text no more. */
  readonly gone?: true;
  readonly shifted?: true;
}

export interface SampleStory {
  readonly file: string;
  readonly claims: readonly SampleClaim[];
  readonly cleared: readonly string[];
  /** Every cell of its tables is marked, too. */
  readonly cellsCleared?: true;
}

export const STORIES: readonly SampleStory[] = [
  {
    file: 'ice-factory.md',
    cleared: [
      'The steps from pump to boat smell of salt and diesel.',
      'Hang says she will keep the tanks cold as long as there are boats.',
    ],
    claims: [
      {
        words: 'forty-one fishing boats',
        category: 'number',
        check: 'verified',
        cite: [[FISHERIES, 'other', 'telephone, 13 November']],
        signed: [[BOPHA]],
      },
      {
        words: 'has run since 1966',
        category: 'date-time',
        check: 'verified',
        cite: [[LEDGER, 'page', '1', 'Opened 4 February 1966']],
        signed: [[BOPHA], [RITHY]],
      },
      {
        words: 'the last of nine along the lake road',
        category: 'superlative-first',
        check: 'checking',
        assignee: BOPHA,
        notes: [[BOPHA, 'Eight closures confirmed; asking the district about the ninth, near the old ferry.']],
      },
      {
        words: '312 blocks a day last season',
        category: 'number',
        check: 'verified',
        priority: 'high',
        cite: [[LEDGER, 'page', '44', 'Daily mean 297']],
        signed: [[BOPHA, '297 blocks a day last season']],
        notes: [[RITHY, 'Changed to the season mean without the two repair weeks.']],
      },
      {
        words: '9,000 riel at the ramp',
        category: 'money-percent',
        check: 'verified-with-change',
        cite: [[INTERVIEW, 'timecode', '07:31']],
        signed: [[BOPHA]],
        notes: [[BOPHA, 'Draft said 8,000; she says 9,000 since Water Festival.']],
        shifted: true,
      },
      {
        words: '“We do not compete with the cube machines,”',
        category: 'quote',
        check: 'verified',
        cite: [[INTERVIEW, 'timecode', '12:04', 'We do not compete with the cube machines.']],
        signed: [[RITHY]],
      },
      {
        words: 'The district fisheries office counts 41 boats',
        category: 'number',
        check: 'verified',
        cite: [[FISHERIES, 'other', 'telephone, 13 November']],
        signed: [[BOPHA]],
        was: 'The district fisheries office counts 43 boats',
      },
      {
        words: 'Nobody else on the lake makes ice this way.',
        category: 'superlative-first',
        check: 'disputed',
        priority: 'high',
        cite: [[FISHERIES, 'other', '', 'Perhaps one more, on the far shore.', 'contradicts']],
        notes: [[BOPHA, 'The office thinks there may be another on the far shore. Desk decides.']],
      },
      { words: 'the brine is kept only a few degrees below zero to spare the old pipes', category: 'causal', check: 'todo' },
      {
        words: '38 per cent more than in the same month of 2024',
        category: 'money-percent',
        check: 'todo',
        priority: 'high',
        assignee: BOPHA,
        cite: [[BILLS, 'page', '']],
      },
      {
        words: 'second-hand from a brewery in 1971',
        category: 'history',
        check: 'cannot-verify',
        cite: [[INTERVIEW, 'timecode', '19:50']],
        notes: [[BOPHA, 'Brewery closed in 1974; no records found. Attribute it to her.']],
      },
      {
        words: 'by a mechanic who came for a week and stayed for eleven years',
        category: 'history',
        check: 'checking',
        cite: [[MECHANIC, 'other', 'telephone']],
      },
      { words: 'as long as there are boats', category: 'other', check: 'not-a-fact' },
      { words: 'the only woman to run an ice works in the province', category: 'superlative-first', check: 'cut', gone: true },
    ],
  },
  {
    file: 'ice-factory-km.md',
    cleared: [],
    claims: [
      { words: 'ដំណើរការតាំងពីឆ្នាំ ១៩៦៦', category: 'date-time', check: 'verified', cite: [[LEDGER, 'page', '1']], signed: [[BOPHA]] },
      { words: '៣១២ ដុំក្នុងមួយថ្ងៃ', category: 'number', check: 'verified', cite: [[LEDGER, 'page', '44']], signed: [[BOPHA, '២៩៧ ដុំក្នុងមួយថ្ងៃ']] },
      { words: '៩ ០០០ រៀល', category: 'money-percent', check: 'todo' },
    ],
  },
  {
    file: 'book-boat.md',
    cleared: [],
    claims: [
      { words: '1,860 books', category: 'number', check: 'verified', cite: [[LENDING, 'other', 'sheet 1, last row']], signed: [[BOPHA]] },
      { words: 'The repair cost $3,400', category: 'money-percent', check: 'todo', assignee: MALIS },
    ],
  },
  {
    file: 'market-roof.md',
    cleared: ['Traders may move back under the east hall from Monday.'],
    cellsCleared: true,
    claims: [
      {
        words: 'Market roof passes its third inspection',
        category: 'headline',
        check: 'verified',
        cite: [[INSPECTION, 'page', '1']],
        signed: [[BOPHA]],
      },
      {
        words:
          'The east hall of the Svay Ampear market passed its third safety inspection on Friday, and 64 traders may return to their stalls from Monday 23 November.',
        category: 'number',
        check: 'verified',
        cite: [[INSPECTION, 'page', '3']],
        signed: [[BOPHA]],
      },
      {
        words: 'Two earlier inspections, in July and September, found loose bolts in five of the twelve trusses.',
        category: 'number',
        check: 'verified',
        cite: [[INSPECTION, 'page', '2']],
        signed: [[BOPHA]],
      },
      {
        words: 'The report of 20 November says all twelve are sound.',
        category: 'date-time',
        check: 'verified',
        cite: [[INSPECTION, 'page', '4', 'No fault in trusses 1–12.']],
        signed: [[RITHY]],
      },
      {
        words: '“I have the key in my pocket and I am not letting go of it,” said Phan Sreyneang, who sells thread.',
        category: 'quote',
        check: 'verified',
        cite: [[INTERVIEW, 'timecode', '01:10']],
        signed: [[RITHY]],
      },
    ],
  },
  {
    file: 'rain-gauge-km.md',
    cleared: [],
    claims: [
      {
        words: 'សិស្សវិទ្យាល័យកោះស្រឡៅចំនួន ៣៨ នាក់',
        category: 'number',
        check: 'verified',
        cite: [[GAUGES, 'other', 'បញ្ជីឈ្មោះ']],
        signed: [[BOPHA]],
      },
      { words: '២៨៧ មីលីម៉ែត្រ', category: 'number', check: 'checking', assignee: BOPHA, cite: [[GAUGES, 'other', 'ខែតុលា']] },
    ],
  },
];
