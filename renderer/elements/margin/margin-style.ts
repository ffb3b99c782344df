import { css } from 'lit';

export const marginStyle = css`
  :host {
    display: block;
    position: relative;
    height: 100%;
    padding-left: var(--s4);
  }
  /* It covers the top of the scroller, padding and shadows of notes included: nothing shows above or beside it. */
  .bar {
    position: sticky;
    top: calc(-1 * var(--s5));
    z-index: 3;
    height: 40px;
    margin: calc(-1 * var(--s5)) -12px 0 -12px;
    padding: 12px 12px 0;
    background: var(--desk);
  }
  .note {
    position: absolute;
    left: var(--s4);
    right: 0;
    top: 0;
    transition: transform var(--ease);
  }
  .note.fresh {
    visibility: hidden;
    transition: none;
  }
  .note.hand {
    z-index: 2;
  }
  .empty {
    margin-top: var(--s4);
    padding: var(--s3) var(--s4);
    border-left: 3px dotted var(--line-strong);
    font-size: var(--t-s);
    color: var(--ink-2);
  }
  .empty .button {
    margin-top: var(--s2);
  }
`;
