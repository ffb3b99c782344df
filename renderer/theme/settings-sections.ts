import { css } from 'lit';

/** What is set in a dialog, in parts with a heading each, a row a thing. */
export const settingsSections = css`
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
`;
