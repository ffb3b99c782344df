import { css } from 'lit';

/** A list that has the keyboard as a whole: the row at hand shows it. */
export const rowAtHand = css`
  ul:focus-visible {
    outline: none;
  }
  ul:focus-visible li[aria-selected='true'] {
    outline: 2px solid var(--focus);
    outline-offset: -2px;
  }
`;
