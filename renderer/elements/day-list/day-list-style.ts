import { css } from 'lit';
import { pressedRows } from '../../theme/pressed-rows.ts';

export const dayListStyle = css`
  .top {
    display: flex;
    align-items: center;
    gap: var(--s2);
    margin-bottom: var(--s3);
  }
  .muted {
    color: var(--ink-2);
  }
  .unread {
    margin-bottom: var(--s3);
    color: var(--red);
    overflow-wrap: anywhere;
  }
  ${pressedRows}
  .row {
    grid-template-columns: 28px minmax(0, 1fr) auto;
    gap: 0 var(--s2);
    padding: 7px 6px 8px;
  }
  .sign {
    grid-row: 1 / 3;
    text-align: center;
    font-weight: 600;
    color: var(--ink-2);
  }
  .pressing .sign {
    color: var(--red);
  }
  .words {
    overflow: hidden;
    font: 500 15.5px/1.4 var(--serif);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .words:lang(km) {
    line-height: 1.75;
  }
  .due {
    font-size: var(--t-s);
    font-weight: 600;
    color: var(--checking);
  }
  .due.over {
    color: var(--red);
  }
  small {
    grid-column: 2 / -1;
    overflow: hidden;
    font-size: var(--t-xs);
    color: var(--ink-2);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .flag {
    color: var(--red);
    font-weight: 600;
  }
`;
