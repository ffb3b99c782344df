import { css } from 'lit';
import { pressedRows } from '../../theme/pressed-rows.ts';

export const searchStyle = css`
  input {
    width: 100%;
    height: 38px;
    margin: 3px 0 var(--s3);
    font-size: 16px;
  }
  input:lang(km) {
    line-height: 1.75;
  }
  input::-webkit-search-cancel-button {
    display: none;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2) var(--s3);
    align-items: center;
    justify-content: space-between;
    margin-bottom: var(--s2);
  }
  .told {
    color: var(--ink-2);
    font-size: var(--t-s);
  }
  .results {
    min-height: 320px;
  }
  .muted {
    padding: var(--s3) 6px;
    color: var(--ink-2);
    overflow-wrap: anywhere;
  }
  ${pressedRows}
  .row {
    grid-template-columns: 68px minmax(0, 1fr);
    gap: 1px var(--s3);
    padding: 8px 6px 9px;
  }
  .kind {
    font-size: var(--t-xs);
    color: var(--ink-2);
  }
  .line {
    font: 400 15.5px/1.45 var(--serif);
    overflow-wrap: anywhere;
  }
  .headline .line {
    font-weight: 600;
  }
  .line:lang(km) {
    line-height: 1.75;
  }
  mark {
    border-radius: 2px;
    background: var(--here);
    color: inherit;
    box-shadow: 0 0 0 1px var(--here);
  }
  small {
    grid-column: 2;
    overflow: hidden;
    font-size: var(--t-xs);
    color: var(--ink-2);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  small:lang(km) {
    line-height: 1.75;
  }
`;
