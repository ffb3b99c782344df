import { css } from 'lit';
import { rowAtHand } from './row-at-hand.ts';

/** A list of passages that are gone through and decided one by one: the one at hand has the keyboard, and looks like it. */
export const decidedOneByOne = css`
  ul {
    min-height: 120px;
  }
  ${rowAtHand}
  li {
    display: grid;
    padding: 9px var(--s3) 10px;
    border-top: 1px solid var(--line);
    border-left: 3px dotted var(--line-strong);
  }
  li[aria-selected='true'] {
    background: var(--here);
    border-left: 3px solid var(--red);
  }
  p {
    font: 400 16px/1.45 var(--serif);
    color: var(--ink-2);
    overflow-wrap: anywhere;
  }
`;
