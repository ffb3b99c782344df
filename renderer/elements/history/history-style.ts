import { css } from 'lit';

export const historyStyle = css`
  stet-dialog {
    --dialog-width: 960px;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s3);
    align-items: center;
    padding-bottom: var(--s3);
  }
  .top .end {
    margin-left: auto;
  }
  .muted {
    color: var(--ink-2);
  }
  .torn {
    padding-bottom: var(--s3);
    color: var(--red);
  }
  h3 {
    position: sticky;
    top: 0;
    padding: 10px 0 5px;
    background: var(--raised);
    border-bottom: 1px solid var(--line-strong);
    font: 600 var(--t-s) / 1.4 var(--sans);
    color: var(--ink-2);
  }
  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 116px 84px;
    align-items: center;
    gap: 0 var(--s2);
    border-bottom: 1px solid var(--line);
  }
  li.marked {
    background: var(--hover);
  }
  .point {
    display: grid;
    grid-template-columns: 56px minmax(0, 1fr) auto;
    gap: 0 var(--s3);
    align-items: baseline;
    padding: 7px 6px;
    border-radius: var(--r);
    text-align: left;
  }
  .point:hover {
    background: var(--hover);
  }
  .point b {
    font: 600 16px/1.4 var(--serif);
  }
  .point b:lang(km) {
    line-height: 1.75;
  }
  .point small {
    display: block;
    font-size: var(--t-xs);
    color: var(--ink-2);
  }
  .lost {
    color: var(--red);
  }
  .changed {
    font-size: var(--t-s);
    color: var(--ink-2);
    white-space: nowrap;
  }
  .plus {
    color: var(--verified);
  }
  .minus {
    color: var(--red);
  }
  form {
    grid-column: 1 / -1;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    gap: 4px var(--s2);
    align-items: end;
    padding: 4px 6px 12px;
  }
  form small {
    grid-column: 1 / -1;
    font-size: var(--t-xs);
    color: var(--ink-2);
  }
  .more {
    margin-top: var(--s3);
  }
  .hint {
    flex: 1;
    font-size: var(--t-xs);
    color: var(--ink-2);
  }
`;
