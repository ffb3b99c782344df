import { css } from 'lit';

/** The latest moment a field for one takes: without it, its year has six digits. */
export const LATEST_TIME = '9999-12-31T23:59';

/** What every element's shadow root begins with: box model, focus ring, Khmer, and the look of buttons, fields and keys. */
export const controls = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host {
    font: 400 var(--t-m) / 1.4 var(--sans);
    color: var(--ink);
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  ::-webkit-scrollbar {
    width: 12px;
    height: 12px;
  }
  ::-webkit-scrollbar-thumb {
    border: 3px solid transparent;
    border-radius: 6px;
    background: var(--line-strong) content-box;
  }
  ::-webkit-scrollbar-thumb:hover {
    background-color: var(--edge);
  }
  ::-webkit-scrollbar-corner {
    background: none;
  }
  :focus {
    outline: none;
  }
  :focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
  }
  :lang(km) {
    line-height: 1.75;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }
  button {
    cursor: default;
    background: none;
    border: 0;
    padding: 0;
  }
  ::-webkit-scrollbar {
    width: 12px;
    height: 12px;
  }
  ::-webkit-scrollbar-thumb {
    border: 3px solid transparent;
    border-radius: 6px;
    background: var(--line-strong) padding-box;
  }
  ::-webkit-scrollbar-thumb:hover {
    background-color: var(--edge);
  }
  ::-webkit-scrollbar-corner {
    background: none;
  }
  .num {
    font-variant-numeric: tabular-nums;
  }
  .icon {
    flex: none;
    vertical-align: -3px;
  }
  .sr {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-height: 28px;
    padding: 3px 10px;
    border: 1px solid var(--edge);
    border-radius: var(--r);
    background: var(--raised);
    color: var(--ink);
    font-size: var(--t-s);
    white-space: nowrap;
    transition: background var(--ease);
  }
  .button:hover {
    background: linear-gradient(var(--hover), var(--hover)) var(--raised);
  }
  .button.go {
    background: var(--red);
    border-color: var(--red);
    color: var(--on-red);
    font-weight: 600;
  }
  .button.go:hover {
    background: var(--red-strong);
    border-color: var(--red-strong);
  }
  .button.danger {
    border-color: var(--red);
    color: var(--red);
  }
  .button.quiet {
    border-color: transparent;
    background: none;
    color: var(--ink-2);
  }
  .button.quiet:hover {
    background: var(--hover);
    color: var(--ink);
  }
  .button.icon-only {
    min-width: 28px;
    padding: 3px 5px;
  }
  .button:disabled,
  .button[aria-disabled='true'] {
    opacity: 0.5;
  }

  .field {
    display: grid;
    gap: 4px;
    align-content: start;
    font-size: var(--t-s);
    color: var(--ink-2);
    min-width: 0;
  }
  .field > span {
    font-weight: 600;
  }
  .field > small,
  .hint {
    font-size: var(--t-xs);
    color: var(--ink-3);
  }
  input[type='text'],
  input[type='search'],
  input[type='date'],
  input[type='datetime-local'],
  select,
  textarea {
    min-height: 32px;
    width: 100%;
    min-width: 0;
    padding: 4px 10px;
    border: 1px solid var(--edge);
    border-radius: var(--r);
    background: var(--raised);
    color: var(--ink);
    font-size: var(--t-m);
  }
  select {
    padding-inline: 6px;
  }
  input::placeholder,
  textarea::placeholder {
    color: var(--ink-3);
    opacity: 1;
  }
  input:focus-visible,
  select:focus-visible,
  textarea:focus-visible {
    outline-offset: 0;
    border-color: var(--focus);
  }
  input[type='checkbox'],
  input[type='radio'] {
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--red);
    flex: none;
  }
  .check {
    display: grid;
    grid-template-columns: 16px 1fr;
    gap: 2px 10px;
    align-items: center;
    font-size: var(--t-m);
  }
  .check > small {
    grid-column: 2;
    font-size: var(--t-xs);
    color: var(--ink-3);
  }

  .segments {
    display: inline-flex;
    gap: 2px;
    padding: 3px;
    background: var(--desk);
    border-radius: 6px;
  }
  .segments button {
    padding: 3px 14px;
    min-height: 26px;
    border-radius: var(--r);
    color: var(--ink-2);
    font-size: var(--t-s);
    transition: background var(--ease);
  }
  .segments button:hover {
    color: var(--ink);
    background: var(--hover);
  }
  .segments button[aria-pressed='true'] {
    background: var(--raised);
    color: var(--ink);
    font-weight: 600;
    box-shadow: 0 1px 2px rgb(0 0 0 / 12%);
  }
`;
