import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Dialog } from '../../state/overlays.ts';
import '../about/about.ts';
import '../bin/bin.ts';
import '../calculate/calculate.ts';
import '../cite/cite.ts';
import '../conflict/conflict.ts';
import '../day-list/day-list.ts';
import '../decide/decide.ts';
import '../details/details.ts';
import '../gate/gate.ts';
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
import '../shortcuts/shortcuts.ts';
import '../sources/sources.ts';
import '../suggestions/suggestions.ts';
import '../unsaved/unsaved.ts';
import '../unverified/unverified.ts';
import '../welcome/welcome.ts';

/** The element of each kind of dialog; a new one each time it opens, so that nothing of the last time is left in it. */
export function dialogOf(dialog: Dialog): unknown {
  return keyed(dialog, elementOf(dialog));
}

function elementOf(dialog: Dialog): TemplateResult {
  switch (dialog.kind) {
    case 'welcome':
      return html`<stet-welcome></stet-welcome>`;
    case 'palette':
      return html`<stet-palette></stet-palette>`;
    case 'shortcuts':
      return html`<stet-shortcuts></stet-shortcuts>`;
    case 'preferences':
      return html`<stet-preferences></stet-preferences>`;
    case 'details':
      return html`<stet-details .field=${dialog.field ?? 'byline'}></stet-details>`;
    case 'bin':
      return html`<stet-bin></stet-bin>`;
    case 'log':
      return html`<stet-log></stet-log>`;
    case 'rename':
      return html`<stet-rename .article=${dialog.article ?? null}></stet-rename>`;
    case 'link':
      return html`<stet-link></stet-link>`;
    case 'sources':
      return html`<stet-sources></stet-sources>`;
    case 'cite':
      return html`<stet-cite .claim=${dialog.claim} .citation=${dialog.citation ?? null}></stet-cite>`;
    case 'calculate':
      return html`<stet-calculate .claim=${dialog.claim}></stet-calculate>`;
    case 'suggestions':
      return html`<stet-suggestions></stet-suggestions>`;
    case 'house-style':
      return html`<stet-house-style></stet-house-style>`;
    case 'style-rules':
      return html`<stet-style-rules .rule=${dialog.rule ?? null}></stet-style-rules>`;
    case 'quotations':
      return html`<stet-quotations></stet-quotations>`;
    case 'gate':
      return html`<stet-gate></stet-gate>`;
    case 'day-list':
      return html`<stet-day-list></stet-day-list>`;
    case 'unverified':
      return html`<stet-unverified></stet-unverified>`;
    case 'decide':
      return html`<stet-decide .claim=${dialog.claim}></stet-decide>`;
    case 'replies':
      return html`<stet-replies .reply=${dialog.reply ?? null} .claim=${dialog.claim ?? null}></stet-replies>`;
    case 'import-report':
      return html`<stet-import-report .article=${dialog.article} .report=${dialog.report}></stet-import-report>`;
    case 'paste-article':
      return html`<stet-paste-article></stet-paste-article>`;
    case 'conflict':
      return html`<stet-conflict .article=${dialog.id} .theirs=${dialog.theirs} .base=${dialog.base}></stet-conflict>`;
    case 'unsaved':
      return html`<stet-unsaved .leaving=${dialog.leaving} .go=${dialog.go}></stet-unsaved>`;
    case 'licences':
      return html`<stet-licences></stet-licences>`;
    case 'about':
      return html`<stet-about></stet-about>`;
  }
}
