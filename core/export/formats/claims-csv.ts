import type { ClaimCheck } from '../../claims/article-check.ts';
import { latestSignOff } from '../../claims/standing.ts';
import type { LibraryRecord, Source } from '../../saved/library-record.ts';
import { checkOf, claimWords, locatorWords, personName, sourceOf, sourceWords } from '../claim-facts.ts';
import { csv, type Cell } from '../csv.ts';
import type { ExportFormat } from '../format.ts';
import { CATEGORY_LABELS, CONFIDENTIALITY_LABELS, PRIORITY_LABELS, STANCE_LABELS, STATE_LABELS, ANCHOR_LABELS } from '../labels.ts';
import { cleanText, utf8 } from '../text-bytes.ts';

const HEAD: readonly Cell[] = [
  'no',
  'id',
  'state',
  'category',
  'priority',
  'assignee',
  'words',
  'place',
  'start',
  'end',
  'sources',
  'locators',
  'excerpts',
  'stances',
  'sign-offs',
  'last sign-off by',
  'last sign-off at',
  'last sign-off words',
  'notes',
];
/** Between several values in one cell. */
const BETWEEN = ' | ';

/** A source that is not for everybody says so beside its name. */
function marked(source: Source | null): string {
  const level = source && source.confidentiality !== 'public' ? ` [${CONFIDENTIALITY_LABELS[source.confidentiality]}]` : '';
  return `${sourceWords(source)}${level}`;
}

function row(check: ClaimCheck, index: number, library: LibraryRecord): Cell[] {
  const { claim, anchor } = check;
  const { citations } = claim;
  const last = latestSignOff(claim);
  const text = (words: string): string => cleanText(words);
  return [
    index + 1,
    claim.id,
    STATE_LABELS[check.state],
    CATEGORY_LABELS[claim.category],
    PRIORITY_LABELS[claim.priority],
    text(personName(library, claim.assignee)),
    text(claimWords(check)),
    ANCHOR_LABELS[anchor.state],
    anchor.start,
    anchor.end,
    text(citations.map((citation) => marked(sourceOf(library, citation))).join(BETWEEN)),
    text(citations.map(locatorWords).join(BETWEEN)),
    text(citations.map((citation) => citation.excerpt).join(BETWEEN)),
    citations.map((citation) => STANCE_LABELS[citation.stance]).join(BETWEEN),
    claim.signOffs.length,
    text(personName(library, last?.by)),
    last?.at ?? '',
    text(last?.words ?? ''),
    text(claim.thread.map((note) => `${personName(library, note.by)}: ${note.text}`).join(BETWEEN)),
  ];
}

/** One row a claim, in reading order. `start` and `end` count code points in the article's plain text. */
export const claimsCsvFormat: ExportFormat = {
  id: 'claims-csv',
  extension: 'csv',
  mime: 'text/csv;charset=utf-8',
  audience: 'internal',
  preview: 'text',
  make: (input) => {
    const rows = checkOf(input).claims.map((check, index) => row(check, index, input.library));
    return Promise.resolve(utf8(csv([HEAD, ...rows])));
  },
};
