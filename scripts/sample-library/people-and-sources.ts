import type { LibraryRecord, Person, Source } from '../../core/saved/library-record.ts';
import { emptyLibraryRecord } from '../../core/saved/library-record.ts';

/** Who works in the sample library and what they cite. All people, places and documents in it are made up. */
export const MALIS = 'person:sorn-malis';
export const RITHY = 'person:keo-rithy';
export const BOPHA = 'person:tep-bopha';

const people: Person[] = [
  { id: MALIS, name: 'Sorn Malis', initials: 'SM', role: 'reporter' },
  { id: RITHY, name: 'Keo Rithy', initials: 'KR', role: 'editor' },
  { id: BOPHA, name: 'Tep Bopha', initials: 'TB', role: 'checker' },
];

const at = '2026-11-17T03:00:00Z';

type Told = Pick<Source, 'kind' | 'title'> & Partial<Pick<Source, 'author' | 'date' | 'note' | 'confidentiality'>>;

const source = (id: string, told: Told): Source => ({
  id: `source:01M8K0ZB8ZJ3T4QW5R6Y7X8${id}`,
  confidentiality: 'public',
  by: BOPHA,
  at,
  ...told,
});

export const LEDGER = source('S01', {
  kind: 'document',
  title: 'Works ledger, season 2025–26',
  author: 'Prek Romdeng Ice Works',
  note: 'Photographed with permission, 61 pages.',
});
export const INTERVIEW = source('S02', {
  kind: 'recording',
  title: 'Interview, Hang Sophal',
  author: 'Sorn Malis',
  date: '2026-11-12',
  note: '48 minutes, in Khmer.',
});
export const BILLS = source('S03', {
  kind: 'document',
  title: 'Electricity bills, October 2024 and October 2026',
  confidentiality: 'internal',
  note: 'Seen at the works; copies not to leave the office.',
});
export const FISHERIES = source('S04', { kind: 'person', title: 'Long Vibol, district fisheries office', date: '2026-11-13' });
export const MECHANIC = source('S05', {
  kind: 'person',
  title: 'The mechanic’s sister',
  confidentiality: 'confidential',
  note: 'Asked not to be named.',
});
export const INSPECTION = source('S06', {
  kind: 'document',
  title: 'Inspection report, east hall, third round',
  author: 'Provincial works department',
  date: '2026-11-20',
});
export const LENDING = source('S07', {
  kind: 'dataset',
  title: 'Book boat lending record',
  author: 'Koh Sralau school',
  date: '2026-11-02',
});
export const GAUGES = source('S08', {
  kind: 'dataset',
  title: 'Rain gauge readings, June to October 2026',
  author: 'Koh Sralau high school',
});

export function sampleRecord(): LibraryRecord {
  return {
    ...emptyLibraryRecord('01M8K0ZB8ZJ3T4QW5R6Y7X8L01', 'Sample library'),
    people,
    sources: [LEDGER, INTERVIEW, BILLS, FISHERIES, MECHANIC, INSPECTION, LENDING, GAUGES],
    words: ['riel', 'Prek', 'Romdeng', 'Sophal', 'Vibol', 'Sralau', 'Ampear'],
  };
}
