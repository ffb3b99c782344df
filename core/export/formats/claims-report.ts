import type { Meta } from '../../article/meta.ts';
import type { ArticleCheck } from '../../claims/article-check.ts';
import { withStory } from '../../claims/gate-replies.ts';
import { countOf } from '../../claims/gate.ts';
import { wordsRead } from '../../claims/hidden-sentences.ts';
import { stashedText, withoutStash } from '../../claims/stashed.ts';
import type { CountedState, CoveredSentence } from '../../claims/coverage.ts';
import { ownEntry } from '../../own-entry.ts';
import { checkOf, exportedClaims, percentOf, personName, timeWords } from '../claim-facts.ts';
import type { ExportFormat, ExportInput } from '../format.ts';
import { page } from '../html-page.ts';
import { FORMAT_LABELS, GATE_LABELS, LABELS, STATE_LABELS } from '../labels.ts';
import { claimHtml, quotedHtml } from '../report-claims.ts';
import { repliesHtml } from '../report-replies.ts';
import { saidState } from '../said-state.ts';
import { REPORT_STYLE } from '../report-style.ts';
import { escapeHtml, utf8 } from '../text-bytes.ts';

/** Between the cells of a table's row, which is one sentence. */
const BETWEEN_CELLS = ' · ';

function headHtml({ doc, projection, sha256 }: ExportInput): string {
  const { updated } = doc.attrs.meta as Meta;
  const facts = [
    updated === '' ? '' : `${LABELS.textOf} ${timeWords(updated)}`,
    `${LABELS.revision} ${sha256(projection.text).slice(0, 12)}`,
  ].filter((part) => part !== '');
  const title = doc.child(0).textContent || LABELS.reportTitle;
  return [
    `<h1>${escapeHtml(title)}</h1>`,
    `<p>${LABELS.reportTitle} · ${escapeHtml(facts.join(' · '))}</p>`,
    `<p class="internal">${LABELS.internal}</p>`,
  ].join('\n');
}

/** How many sentences stand so, in the order of the states; what is signed off for other sources is not called verified here either. */
function coverageRows({ coverage, byId }: ArticleCheck, { library }: ExportInput): readonly (readonly [name: string, count: number])[] {
  const isForOthers = ({ state, claims }: CoveredSentence): boolean => {
    const isVerified = state === 'verified' || state === 'verified-with-change';
    const checks = claims.flatMap((id) => byId.get(id) ?? []);
    return checks.some((check) => saidState(check, library) === 'other-sources' && (isVerified || check.state === state));
  };
  const others = coverage.sentences.filter(isForOthers);
  const states = (Object.entries(coverage.counts) as [CountedState, number][]).map(
    ([state, count]) => [STATE_LABELS[state], count - others.filter((one) => one.state === state).length] as const,
  );
  return [...states, [LABELS.signedForOthers, others.length] as const].filter(([, count]) => count > 0);
}

function coverageHtml(check: ArticleCheck, input: ExportInput): string {
  const { coverage } = check;
  const percent = percentOf(coverage.covered, coverage.total);
  const rows = coverageRows(check, input).map(([name, count]) => `<tr><th scope="row">${name}</th><td class="count">${count}</td></tr>`);
  const table = rows.length === 0 ? '' : `<table><tbody>${rows.join('')}</tbody></table>`;
  return `<section>\n<h2>${LABELS.coverage}</h2>\n<p>${coverage.covered} / ${coverage.total} ${LABELS.sentences.toLowerCase()} (${percent}%)</p>\n${table}\n</section>`;
}

function gateHtml({ gate }: ArticleCheck): string {
  const lines = gate.map((item) => `<li>${GATE_LABELS[item.code]}: ${countOf(item)}</li>`);
  const body = lines.length === 0 ? `<p>${LABELS.nothingOpen}</p>` : `<ul>${lines.join('')}</ul>`;
  return `<section>\n<h2>${LABELS.gate}</h2>\n${body}\n</section>`;
}

function claimsHtml(check: ArticleCheck, input: ExportInput): string {
  const claims = exportedClaims(check);
  const left = check.claims.length - claims.length;
  const parts = [
    `<h2>${LABELS.claims} (${claims.length})</h2>`,
    left === 0 ? '' : `<p>${LABELS.inStash}: ${left}</p>`,
    ...claims.map((claim, index) => claimHtml(claim, index, input)),
  ];
  return `<section>\n${parts.filter((part) => part !== '').join('\n')}\n</section>`;
}

/** The sentences that nobody has looked at as they are: those that changed beside their claims, and those without any. */
function unseenHtml(check: ArticleCheck, input: ExportInput): string {
  const parts = [
    sentencesHtml('changed', LABELS.changedSentences, check, input),
    sentencesHtml('untouched', LABELS.untouchedSentences, check, input),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function sentencesHtml(wanted: CountedState, title: string, { coverage }: ArticleCheck, { projection }: ExportInput): string {
  const words = wordsRead(projection);
  const lines = coverage.sentences
    .filter(({ state }) => state === wanted)
    .map(({ sentence }) => quotedHtml('li', words(sentence).replace(/[^\S\t]*[\t\n]\s*/gu, BETWEEN_CELLS)));
  return lines.length === 0 ? '' : `<section>\n<h2>${title} (${lines.length})</h2>\n<ul>${lines.join('')}</ul>\n</section>`;
}

function unverifiedHtml({ docket, library }: ExportInput): string {
  const { unverified = [] } = docket;
  const lines = unverified.map(({ part, why, by, at }) =>
    quotedHtml('li', part, escapeHtml(`${part}: ${why} (${personName(library, by)}, ${timeWords(at)})`)),
  );
  return lines.length === 0 ? '' : `<section>\n<h2>${LABELS.notVerified}</h2>\n<ul>${lines.join('')}</ul>\n</section>`;
}

function overridesHtml({ docket, library }: ExportInput): string {
  const label = (code: string): string => ownEntry(GATE_LABELS, code) ?? code;
  const format = (id: string): string => ownEntry(FORMAT_LABELS, id) ?? id;
  const rows = docket.gateOverrides.map((override) => {
    const open = Object.entries(override.open).map(([code, count]) => `${label(code)}: ${count}`);
    const cells = [timeWords(override.at), personName(library, override.by), format(override.format), override.reason, open.join('; ')];
    return `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;
  });
  const head = [LABELS.when, LABELS.who, LABELS.overrideFormat, LABELS.overrideReason, LABELS.open];
  const table = `<table><thead><tr>${head.map((word) => `<th scope="col">${word}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
  return `<section>\n<h2>${LABELS.overrides}</h2>\n${rows.length === 0 ? `<p>${LABELS.noOverrides}</p>` : table}\n</section>`;
}

function reportPage(input: ExportInput): string {
  const check = withStory(checkOf(input), input.docket, withoutStash(stashedText(input.projection)), null);
  const parts = [
    headHtml(input),
    coverageHtml(check, input),
    gateHtml(check),
    unverifiedHtml(input),
    claimsHtml(check, input),
    repliesHtml(input),
    unseenHtml(check, input),
    overridesHtml(input),
  ];
  const title = `${LABELS.reportTitle}: ${input.doc.child(0).textContent}`;
  const body = `<main>\n${parts.filter((part) => part !== '').join('\n')}\n</main>`;
  return page({ language: 'en', title, head: ['<meta name="robots" content="noindex">'], style: REPORT_STYLE, body });
}

/** Every claim with its words, sources, sign-offs and notes; coverage, what is open, and who overrode the gate. For the desk and the lawyer. */
export const claimsReportFormat: ExportFormat = {
  id: 'claims-report',
  extension: 'html',
  mime: 'text/html;charset=utf-8',
  audience: 'internal',
  preview: 'frame',
  make: (input) => Promise.resolve(utf8(reportPage(input))),
};
