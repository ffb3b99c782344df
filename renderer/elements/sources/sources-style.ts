import { css } from 'lit';

export const sourcesStyle = css`
  .find {
    display: flex;
    gap: var(--s2);
    margin: 3px 0 var(--s3);
    padding-inline: 3px;
  }
  ul {
    min-height: 160px;
  }
  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 2px var(--s3);
    padding: 9px 3px;
    border-top: 1px solid var(--line);
    align-items: baseline;
  }
  ul.over li:hover {
    background: var(--checking-wash);
  }
  .title {
    justify-self: start;
    font: 500 16px/1.3 var(--serif);
    text-align: start;
    overflow-wrap: anywhere;
  }
  .title:hover {
    text-decoration: underline;
    text-decoration-color: var(--edge);
    text-underline-offset: 3px;
  }
  .title:lang(km) {
    line-height: 1.75;
  }
  small {
    grid-column: 1;
    font-size: var(--t-xs);
    color: var(--ink-2);
    overflow-wrap: anywhere;
  }
  .wrong {
    color: var(--red);
  }
  .secret {
    color: var(--disputed);
    font-weight: 600;
  }
  .acts {
    grid-row: 1 / 3;
    grid-column: 2;
    align-self: center;
    display: flex;
    gap: 2px;
  }
  .alike {
    display: flex;
    gap: var(--s3);
    align-items: center;
    justify-content: space-between;
    margin-bottom: var(--s2);
    padding: var(--s2) var(--s3);
    border-radius: var(--r);
    background: var(--checking-wash);
  }
  .empty {
    padding: var(--s4) 0;
    color: var(--ink-2);
    max-width: 46ch;
  }
`;
