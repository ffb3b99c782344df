import { css } from 'lit';
import { wordChanges } from '../../theme/word-changes.ts';

export const claimCardStyle = css`
  :host {
    display: block;
    --state: var(--todo);
    border-left: 3px solid var(--state);
    padding: 8px 10px 9px 12px;
    font-size: var(--t-s);
    color: var(--ink-2);
    border-radius: 0 var(--r) var(--r) 0;
    transition:
      background var(--ease),
      box-shadow var(--ease);
  }
  :host([tone='verified']) {
    --state: var(--verified);
  }
  :host([tone='stale']) {
    --state: var(--red);
  }
  :host([tone='checking']) {
    --state: var(--checking);
    border-left-style: dashed;
  }
  :host([tone='todo']) {
    border-left-style: dotted;
  }
  :host([tone='disputed']) {
    --state: var(--disputed);
    border-left-style: double;
  }
  :host([tone='quiet']) {
    --state: var(--line-strong);
  }
  :host(:hover) {
    background: var(--hover);
  }
  :host([open]),
  :host([hand]) {
    background: var(--raised);
    box-shadow: var(--shadow-sheet);
  }
  .head {
    display: flex;
    gap: 6px;
    align-items: baseline;
    width: 100%;
    text-align: left;
    color: var(--state);
    font-weight: 600;
  }
  :host([tone='quiet']) .head {
    color: var(--ink-2);
  }
  .head em {
    margin-left: auto;
    padding-left: 8px;
    font-style: normal;
    font-weight: 400;
    color: var(--ink-3);
    font-size: var(--t-xs);
    white-space: nowrap;
  }
  .head .flag {
    color: var(--red);
  }
  p,
  .line {
    margin-top: 2px;
  }
  .line {
    overflow: hidden;
    padding-bottom: 2px;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  /* Its lines are high enough for all that hangs below, and in the room for it the next one's tall letters would show. */
  .line:is(:lang(km), :has(:lang(km))) {
    padding-bottom: 0;
  }
  /* Never broken, so that the tall letters of a second line cannot look in from below. */
  :host(:not([open])) .line.brief {
    display: block;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  :host([open]) .line {
    -webkit-line-clamp: 6;
  }
  q,
  .said {
    font-family: var(--serif);
    font-size: 14.5px;
    color: var(--ink);
    overflow-wrap: anywhere;
  }
  cite,
  .num {
    overflow-wrap: anywhere;
  }
  cite {
    font-style: normal;
    color: var(--ink);
  }
  .reply button {
    max-width: 100%;
    text-align: left;
    text-decoration: underline dotted;
    text-underline-offset: 3px;
  }
  .reply[data-state='overdue'] button {
    color: var(--red);
    font-weight: 600;
  }
  .line.wrong,
  li .wrong {
    color: var(--red);
  }
  .missing {
    color: var(--red);
    border-bottom: 1px dashed var(--red);
  }
  ${wordChanges}
  del + ins {
    margin-left: 3px;
  }
  .keys {
    margin-top: 8px;
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .keys .button {
    min-height: 26px;
    padding: 2px 8px;
  }
  :host(:not(:focus-within)) .ways stet-key {
    display: none;
  }
  .fields {
    margin-top: 10px;
    display: grid;
    /* The longest names stand in the first column, whole. */
    grid-template-columns: minmax(0, 1.45fr) minmax(0, 1fr);
    gap: 6px 8px;
  }
  @container (min-width: 520px) {
    .fields {
      grid-template-columns: repeat(4, 1fr);
    }
  }
  .fields > div {
    display: grid;
    gap: 1px;
    min-width: 0;
    font-size: var(--t-xs);
    color: var(--ink-3);
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 2px;
    min-width: 0;
    min-height: 26px;
    padding: 1px 4px 1px 6px;
    border: 1px solid var(--edge);
    border-radius: var(--r);
    background: var(--raised);
    color: var(--ink);
    font-size: var(--t-s);
    text-align: left;
  }
  .choice span {
    flex: 1;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .choice:disabled {
    opacity: 0.6;
  }
  /* No headings: the order of headings is the article’s own. */
  .title {
    margin: 12px 0 2px;
    display: flex;
    align-items: center;
    font: 600 var(--t-xs) / 1.4 var(--sans);
    color: var(--ink-3);
  }
  .title .button {
    margin-left: auto;
    min-height: 22px;
    padding: 0 6px;
    font-weight: 400;
  }
  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 6px;
    padding: 3px 0;
    align-items: start;
  }
  li + li {
    border-top: 1px solid var(--line);
  }
  li small {
    grid-column: 1 / -1;
    font-size: var(--t-xs);
    color: var(--ink-3);
  }
  li .excerpt {
    grid-column: 1 / -1;
  }
  li .text {
    color: var(--ink);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  li.resolved .text {
    color: var(--ink-3);
    text-decoration: line-through;
    text-decoration-thickness: 1px;
  }
  li .acts {
    display: flex;
    gap: 2px;
  }
  li .acts .button {
    min-height: 22px;
    padding: 0 5px;
    font-size: var(--t-xs);
  }
  .stance {
    color: var(--ink-3);
  }
  .stance.contradicts {
    color: var(--disputed);
    font-weight: 600;
  }
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 6px;
    margin-top: 4px;
  }
  form textarea {
    min-height: 28px;
    max-height: 160px;
    padding: 3px 8px;
    font-size: var(--t-s);
    line-height: 1.4;
    resize: vertical;
  }
`;
