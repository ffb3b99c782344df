import { css } from 'lit';

/** The details stand inside a card: the card has the edge and the padding. */
export const claimDetailsStyle = css`
  :host,
  :host(:hover) {
    border-left: 0;
    padding: 0;
    background: none;
  }
  .alike {
    margin-top: 6px;
    padding-left: 8px;
    border-left: 3px double var(--disputed);
    font-size: var(--t-s);
    overflow-wrap: anywhere;
  }
  .origin {
    display: block;
    margin-top: 10px;
    font-size: var(--t-xs);
    color: var(--ink-3);
  }
`;
