import { css } from 'lit';

export const paletteStyle = css`
  .ask {
    display: flex;
    align-items: center;
    gap: var(--s2);
    padding: var(--s3) var(--s5);
    border-bottom: 1px solid var(--line);
    color: var(--ink-3);
  }
  .ask input {
    border: 0;
    background: none;
    padding: 4px 0;
    font-size: var(--t-l);
  }
  .ask input:focus-visible {
    outline: none;
  }
  .answers {
    max-height: min(52vh, 480px);
    overflow: auto;
    padding: var(--s2);
  }
  h3 {
    padding: var(--s2) var(--s3) 4px;
    font: 600 var(--t-xs) / 1.4 var(--sans);
    color: var(--ink-3);
  }
  [role='option'] {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr) auto;
    gap: var(--s3);
    align-items: center;
    min-height: 34px;
    padding: 4px var(--s3);
    border-radius: var(--r);
  }
  [role='option'][aria-selected='true'] {
    background: var(--hover);
    box-shadow: inset 2px 0 0 var(--red);
  }
  [role='option'][aria-disabled='true'] {
    color: var(--ink-3);
  }
  [role='option'] > .icon {
    color: var(--ink-3);
  }
  .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .headline {
    font: 500 16px/1.4 var(--serif);
  }
  .headline:lang(km) {
    font-size: 14.5px;
    line-height: 1.8;
  }
  .aside {
    display: flex;
    gap: var(--s2);
    align-items: center;
    font-size: var(--t-xs);
    color: var(--ink-2);
  }
  .nothing {
    padding: var(--s4) var(--s3);
    color: var(--ink-2);
  }
`;
