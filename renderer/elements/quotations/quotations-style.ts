import { css } from 'lit';
import { rowAtHand } from '../../theme/row-at-hand.ts';
import { wordChanges } from '../../theme/word-changes.ts';

export const quotationsStyle = css`
  .top {
    display: grid;
    gap: 2px;
    margin-bottom: var(--s3);
    color: var(--ink-2);
  }
  .top b {
    color: var(--ink);
    font-weight: 600;
  }
  .unread {
    color: var(--red);
  }
  .muted {
    color: var(--ink-2);
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  ${rowAtHand}
  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px var(--s3);
    padding: 10px var(--s3) 11px;
    border-top: 1px solid var(--line);
    border-left: 4px dotted var(--line-strong);
  }
  li[data-state='exact'] {
    border-left: 4px solid var(--verified);
  }
  li:is([data-state='differs'], [data-state='other-speaker']) {
    border-left: 4px double var(--red);
  }
  li[data-state='trimmed'] {
    border-left: 4px dashed var(--red);
  }
  li[data-state='not-found'] {
    border-left: 4px dashed var(--red);
  }
  li[aria-selected='true'] {
    background: var(--here);
  }
  li > :not(.words, .state) {
    grid-column: 1 / -1;
  }
  .words {
    font: 400 16px/1.45 var(--serif);
    overflow-wrap: anywhere;
  }
  .words:lang(km),
  .words :lang(km),
  dd:lang(km) {
    line-height: 1.75;
  }
  q {
    quotes: '“' '”';
  }
  .state {
    font-size: var(--t-xs);
    font-weight: 600;
    line-height: 23px;
    white-space: nowrap;
    color: var(--ink-2);
  }
  [data-state='exact'] .state {
    color: var(--verified);
  }
  :is([data-state='differs'], [data-state='other-speaker'], [data-state='trimmed'], [data-state='not-found']) .state,
  small.warn {
    color: var(--red);
  }
  small {
    font-size: var(--t-xs);
    color: var(--ink-2);
  }
  .context {
    font: 400 14.5px/1.45 var(--serif);
    color: var(--ink-2);
    overflow-wrap: anywhere;
  }
  .context:lang(km) {
    line-height: 1.75;
  }
  mark {
    background: none;
    color: var(--ink);
    text-decoration: underline 1px var(--verified);
    text-underline-offset: 4px;
  }
  dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 2px var(--s3);
    margin: 2px 0 0;
  }
  dt {
    font-size: var(--t-xs);
    line-height: 22px;
    color: var(--ink-2);
  }
  dd {
    margin: 0;
    font: 400 15px/1.45 var(--serif);
    overflow-wrap: anywhere;
  }
  ${wordChanges}
  ins {
    text-decoration: underline 1px;
    text-underline-offset: 3px;
  }
`;
