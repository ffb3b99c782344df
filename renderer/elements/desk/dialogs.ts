import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Dialog } from '../../state/overlays.ts';
import '../about/about.ts';
import '../backups/backups.ts';
import '../bin/bin.ts';
import '../calculate/calculate.ts';
import '../check-library/check-library.ts';
import '../cite/cite.ts';
import '../conflict/conflict.ts';
import '../copies/copies.ts';
import '../copies/copy-merge.ts';
import '../day-list/day-list.ts';
import '../decide/decide.ts';
import '../details/details.ts';
import '../diagnostic-report/diagnostic-report.ts';
import '../gate/gate.ts';
import '../history/history.ts';
import '../history/milestone.ts';
import '../house-style/house-style.ts';
import '../house-style/style-rules.ts';
import '../import-report/import-report.ts';
import '../licences/licences.ts';
import '../link/link.ts';
import '../log/log.ts';
import '../palette/palette.ts';
import '../paste-article/paste-article.ts';
import '../preferences/preferences.ts';
import '../quotations/quotations.ts';
import '../rename/rename.ts';
import '../replies/replies.ts';
import '../search/search.ts';
import '../shortcuts/shortcuts.ts';
import '../sources/sources.ts';
import '../suggestions/suggestions.ts';
import '../take-over/take-over.ts';
import '../touched/touched.ts';
import '../unsaved/unsaved.ts';
import '../unverified/unverified.ts';
import '../welcome/welcome.ts';

/** The element of each kind of dialog; a new one each time it opens, so that nothing of the last time is left in it. */
export function dialogOf(dialog: Dialog): unknown {
  return keyed(dialog, elementOf(dialog));
}

/** Dialogs that need to be told nothing. */
const PLAIN = {
  welcome: () => html`<stet-welcome></stet-welcome>`,
  palette: () => html`<stet-palette></stet-palette>`,
  shortcuts: () => html`<stet-shortcuts></stet-shortcuts>`,
  preferences: () => html`<stet-preferences></stet-preferences>`,
  bin: () => html`<stet-bin></stet-bin>`,
  log: () => html`<stet-log></stet-log>`,
  backups: () => html`<stet-backups></stet-backups>`,
  link: () => html`<stet-link></stet-link>`,
  suggestions: () => html`<stet-suggestions></stet-suggestions>`,
  'house-style': () => html`<stet-house-style></stet-house-style>`,
  quotations: () => html`<stet-quotations></stet-quotations>`,
  gate: () => html`<stet-gate></stet-gate>`,
  'day-list': () => html`<stet-day-list></stet-day-list>`,
  unverified: () => html`<stet-unverified></stet-unverified>`,
  'paste-article': () => html`<stet-paste-article></stet-paste-article>`,
  milestone: () => html`<stet-milestone></stet-milestone>`,
  touched: () => html`<stet-touched></stet-touched>`,
  licences: () => html`<stet-licences></stet-licences>`,
  about: () => html`<stet-about></stet-about>`,
  'check-library': () => html`<stet-check-library></stet-check-library>`,
  copies: () => html`<stet-copies></stet-copies>`,
  'diagnostic-report': () => html`<stet-diagnostic-report></stet-diagnostic-report>`,
} as const satisfies Partial<Record<Dialog['kind'], () => TemplateResult>>;

type Plain = Extract<Dialog, { kind: keyof typeof PLAIN }>;
const isPlain = (dialog: Dialog): dialog is Plain => dialog.kind in PLAIN;

function elementOf(dialog: Dialog): TemplateResult {
  if (isPlain(dialog)) return PLAIN[dialog.kind]();
  switch (dialog.kind) {
    case 'details':
      return html`<stet-details .field=${dialog.field ?? 'byline'}></stet-details>`;
    case 'rename':
      return html`<stet-rename .article=${dialog.article ?? null}></stet-rename>`;
    case 'sources':
      return html`<stet-sources .shown=${dialog.source ?? null}></stet-sources>`;
    case 'search':
      return html`<stet-search .query=${dialog.query ?? ''}></stet-search>`;
    case 'cite':
      return html`<stet-cite .claim=${dialog.claim} .citation=${dialog.citation ?? null}></stet-cite>`;
    case 'calculate':
      return html`<stet-calculate .claim=${dialog.claim}></stet-calculate>`;
    case 'style-rules':
      return html`<stet-style-rules .rule=${dialog.rule ?? null}></stet-style-rules>`;
    case 'decide':
      return html`<stet-decide .claim=${dialog.claim}></stet-decide>`;
    case 'replies':
      return html`<stet-replies .reply=${dialog.reply ?? null} .claim=${dialog.claim ?? null}></stet-replies>`;
    case 'import-report':
      return html`<stet-import-report .article=${dialog.article} .report=${dialog.report}></stet-import-report>`;
    case 'conflict':
      return html`<stet-conflict .shown=${dialog}></stet-conflict>`;
    case 'copy-merge':
      return html`<stet-copy-merge .shown=${dialog}></stet-copy-merge>`;
    case 'unsaved':
      return html`<stet-unsaved .leaving=${dialog.leaving} .go=${dialog.go}></stet-unsaved>`;
    case 'history':
      return html`<stet-history .pair=${dialog.compare ?? null}></stet-history>`;
    case 'take-over':
      return html`<stet-take-over></stet-take-over>`;
  }
}
