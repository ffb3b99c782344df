import { css } from 'lit';

export const preferencesStyle = css`
  section {
    display: grid;
    gap: 10px;
    padding: var(--s3) 0 var(--s4);
    border-top: 1px solid var(--line);
  }
  h3 {
    font: 600 var(--t-s) / 1.4 var(--sans);
    color: var(--ink-2);
  }
  .row {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: var(--s3);
  }
  .size {
    display: flex;
    align-items: center;
    gap: var(--s2);
  }
  .small,
  .large {
    font: 600 13px/1 var(--serif);
  }
  .large {
    font-size: 18px;
  }
  output {
    min-width: 48px;
    text-align: center;
  }
  .group {
    font-size: var(--t-m);
    margin-top: 2px;
  }
`;
