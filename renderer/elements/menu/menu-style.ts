import { css } from 'lit';

export const menuStyle = css`
  [role='menu'] {
    position: fixed;
    z-index: 30;
    top: 0;
    left: 0;
    min-width: 220px;
    /* As far from the edges as it is kept when it is placed. */
    max-height: calc(100vh - 16px);
    overflow: auto;
    padding: 4px;
    background: var(--raised);
    border: 1px solid var(--line);
    border-radius: 6px;
    box-shadow: var(--shadow-float);
    font-size: var(--t-s);
  }
  button {
    display: grid;
    grid-template-columns: 16px 1fr auto;
    gap: 8px;
    align-items: center;
    width: 100%;
    min-height: 28px;
    padding: 3px 8px;
    border-radius: var(--r);
    text-align: left;
  }
  button:focus-visible,
  button:hover:not(:disabled) {
    background: var(--hover);
    outline: none;
  }
  button:focus-visible {
    box-shadow: inset 0 0 0 2px var(--focus);
  }
  button:disabled {
    color: var(--ink-3);
    opacity: 0.6;
  }
  .strong {
    font-weight: 600;
  }
  /* Of a long path the end tells most. */
  small {
    display: block;
    direction: rtl;
    text-align: left;
    max-width: 320px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    color: var(--ink-3);
    font-size: var(--t-xs);
    font-weight: 400;
  }
  stet-key {
    color: var(--ink-3);
  }
  hr {
    margin: 4px 8px;
    border: 0;
    border-top: 1px solid var(--line);
  }
`;
