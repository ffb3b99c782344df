import type { ClaimCheck } from '../claims/article-check.ts';
import type { Citation } from '../saved/docket.ts';
import { hasKhmer } from '../text/scripts.ts';
import type { LibraryRecord } from '../saved/library-record.ts';
import { changeOf, claimWords, disputeWords, personName, signOffWords, signOffsOf, sumFault, timeWords } from './claim-facts.ts';
import { citedSource } from './cited-source.ts';
import type { ExportInput } from './format.ts';
import { CATEGORY_LABELS, LABELS, PRIORITY_LABELS, STANCE_LABELS } from './labels.ts';
import { saidState, saidStateWords } from './said-state.ts';
import { escapeHtml } from './text-bytes.ts';

/** The claims of a report, one section each. */

/**
 * Words of the story in the report, which is in English: Khmer ones say what they are, for the height of their lines and for whoever hears
 * them read. `tag` with its attributes; `inner` where the words are not to stand as they are.
 */
export function quotedHtml(tag: string, words: string, inner = escapeHtml(words)): string {
  return `<${tag}${hasKhmer(words) ? ' lang="km"' : ''}>${inner}</${tag.split(' ')[0] ?? tag}>`;
}

const DIFF_TAGS = { same: '', removed: 'del', added: 'ins' } as const;

function diffHtml(check: ClaimCheck, library: LibraryRecord): string {
  const diff = changeOf(check, library);
  if (!diff) return '';
  const pieces = diff.pieces.map(({ kind, text }) => {
    const tag = DIFF_TAGS[kind];
    return tag === '' ? escapeHtml(text) : `<${tag}>${escapeHtml(text)}</${tag}>`;
  });
  return `<dt>${LABELS.verifiedWords}</dt>${quotedHtml('dd class="diff"', diff.pieces.map(({ text }) => text).join(''), pieces.join(''))}`;
}

function citationHtml(citation: Citation, input: ExportInput): string {
  const said = citedSource(citation, input, 'claims-report');
  const level = said.level === '' ? '' : ` <strong class="level">${said.level}</strong>`;
  const excerpt = said.excerpt.trim() === '' ? '' : `<blockquote>${escapeHtml(said.excerpt)}</blockquote>`;
  const place = said.noPlace ? ` class="missing"` : '';
  return `<li>${STANCE_LABELS[citation.stance]}: ${escapeHtml(said.name)}${level} (<span${place}>${escapeHtml(said.place)}</span>)${excerpt}</li>`;
}

function signOffsHtml(check: ClaimCheck, library: LibraryRecord): string {
  if (check.claim.signOffs.length === 0) return LABELS.noSignOff;
  const { holding, lapsed } = signOffsOf(check, library);
  const lines = [
    ...holding.map((signOff) => `<li>${escapeHtml(signOffWords(library, signOff))}</li>`),
    ...lapsed.map(({ signOff, givenFor }) => `<li>${escapeHtml(signOffWords(library, signOff))} <em>(${escapeHtml(givenFor)})</em></li>`),
  ];
  return `<ul>${lines.join('')}</ul>`;
}

function threadHtml(check: ClaimCheck, library: LibraryRecord): string {
  const { thread } = check.claim;
  if (thread.length === 0) return '';
  const notes = thread.map(
    (note) =>
      `<li>${escapeHtml(personName(library, note.by))}, ${escapeHtml(timeWords(note.at))}: ${escapeHtml(note.text)}${note.resolved ? ` (${LABELS.resolved})` : ''}</li>`,
  );
  return `<dt>${LABELS.thread}</dt><dd><ul>${notes.join('')}</ul></dd>`;
}

function calculationsHtml({ claim: { calculations = [] } }: ClaimCheck, library: LibraryRecord): string {
  if (calculations.length === 0) return '';
  const sums = calculations.map(({ written, by, at }) => {
    const wrong = sumFault(written);
    const told = wrong === '' ? '' : ` <strong class="missing">${escapeHtml(wrong)}</strong>`;
    return `<li>${escapeHtml(written)}${told} (${escapeHtml(personName(library, by))}, ${escapeHtml(timeWords(at))})</li>`;
  });
  return `<dt>${LABELS.calculations}</dt><dd><ul>${sums.join('')}</ul></dd>`;
}

function disputeHtml({ claim }: ClaimCheck, library: LibraryRecord): string {
  const said = disputeWords(claim, library);
  return said === '' ? '' : `<dt>${LABELS.dispute}</dt><dd>${escapeHtml(said)}</dd>`;
}

/** One claim with its state, words, sources, sign-offs and notes. */
export function claimHtml(check: ClaimCheck, index: number, input: ExportInput): string {
  const { library } = input;
  const { claim } = check;
  const sources =
    claim.citations.length === 0
      ? LABELS.noSource
      : `<ul>${claim.citations.map((citation) => citationHtml(citation, input)).join('')}</ul>`;
  const about = [CATEGORY_LABELS[claim.category], `${LABELS.priority}: ${PRIORITY_LABELS[claim.priority]}`];
  if (claim.assignee !== undefined) about.push(`${LABELS.assignee}: ${personName(library, claim.assignee)}`);
  return [
    `<section class="claim state-${saidState(check, library)}">`,
    `<h3><span class="state">${saidStateWords(check, library)}</span> ${LABELS.claim} ${index + 1}</h3>`,
    quotedHtml('p class="words"', claimWords(check, input)),
    check.words === null ? `<p class="missing">${LABELS.noPlace}</p>` : '',
    check.besideChanged ? `<p class="missing">${LABELS.besideChanged}</p>` : '',
    `<p class="about">${escapeHtml(about.join(' · '))}</p>`,
    `<dl><dt>${LABELS.sources}</dt><dd>${sources}</dd><dt>${LABELS.signOffs}</dt><dd>${signOffsHtml(check, library)}</dd>${diffHtml(check, library)}${calculationsHtml(check, library)}${disputeHtml(check, library)}${threadHtml(check, library)}</dl>`,
    '</section>',
  ]
    .filter((line) => line !== '')
    .join('\n');
}
