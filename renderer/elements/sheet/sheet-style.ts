import { css } from 'lit';

export const paperStyle = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .paper {
    position: relative;
    min-height: calc(100vh - 180px);
    padding: 44px 56px 80px;
    background: var(--sheet);
    border-radius: 2px;
    box-shadow: var(--shadow-sheet);
  }
  /* Whoever writes sees the caret; the edge of the paper says it from farther away. */
  .paper:focus-within {
    box-shadow:
      inset 2px 0 0 var(--focus),
      var(--shadow-sheet);
  }
  @container (max-width: 560px) {
    .paper {
      padding: 32px 28px 64px 36px;
    }
  }
  .paper ::selection {
    background: var(--checking-wash);
    color: var(--ink);
  }
`;
