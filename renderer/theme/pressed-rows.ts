import { css } from 'lit';

/** A list whose rows are pressed to go there. What stands in a row is the list’s own affair. */
export const pressedRows = css`
  li {
    border-top: 1px solid var(--line);
  }
  .row {
    display: grid;
    align-items: baseline;
    width: 100%;
    text-align: left;
    border-radius: var(--r);
  }
  .row:hover {
    background: var(--hover);
  }
  .row:focus-visible {
    outline-offset: -2px;
  }
`;
