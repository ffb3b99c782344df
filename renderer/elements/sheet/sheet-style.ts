import { css } from 'lit';

export const paperStyle = css`
  :host {
    display: block;
  }
  .paper {
    position: relative;
    min-height: calc(100vh - 180px);
    padding: 44px 56px 80px;
    background: var(--sheet);
    border-radius: 2px;
    box-shadow: var(--shadow-sheet);
  }
  .paper ::selection {
    background: var(--checking-wash);
    color: var(--ink);
  }
`;
