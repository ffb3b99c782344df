import { css } from 'lit';

export const libraryStyle = css`
  nav {
    display: flex;
    flex-direction: column;
    height: 100%;
    min-height: 0;
    background: var(--panel);
    border-right: 1px solid var(--line);
  }
  .find {
    position: relative;
    margin: var(--s3) var(--s3) var(--s2);
  }
  .find input {
    height: 30px;
    min-height: 30px;
    padding-right: 56px;
    font-size: var(--t-s);
  }
  .find input::-webkit-search-cancel-button {
    display: none;
  }
  .find stet-key,
  .find button {
    position: absolute;
    right: 6px;
    top: 50%;
    translate: 0 -50%;
    color: var(--ink-3);
  }
  .find stet-key {
    right: 10px;
    pointer-events: none;
  }
  .filters {
    display: flex;
    align-items: stretch;
    gap: var(--s3);
    padding: 0 var(--s2) 0 var(--s4);
    height: 30px;
    flex: none;
    font-size: var(--t-s);
    border-bottom: 1px solid var(--line);
  }
  .filters button {
    color: var(--ink-2);
    white-space: nowrap;
  }
  .filters button:hover {
    color: var(--ink);
  }
  .filters button[aria-pressed='true'] {
    color: var(--ink);
    font-weight: 600;
    box-shadow: inset 0 -2px 0 var(--red);
  }
  .filters .sort {
    margin-left: auto;
    padding: 0 6px;
  }
  ul {
    flex: 1;
    min-height: 0;
    overflow: auto;
  }
  li {
    content-visibility: auto;
    contain-intrinsic-size: auto 82px;
    cursor: default;
  }
  li:focus-visible {
    outline-offset: -2px;
  }
  .empty {
    display: grid;
    gap: var(--s3);
    justify-items: start;
    align-content: start;
    padding: var(--s5) var(--s4);
    color: var(--ink-2);
  }
  .hidden {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--s2);
    padding: 2px var(--s2) 2px var(--s4);
    border-top: 1px solid var(--line);
    color: var(--ink-2);
    font-size: var(--t-s);
  }
  .rest {
    flex: 1;
  }
  .foot {
    display: flex;
    gap: 2px;
    padding: var(--s2) var(--s2);
    border-top: 1px solid var(--line);
  }
  .foot .button {
    padding-inline: 8px;
  }
  stet-key {
    color: var(--ink-3);
  }
  .go stet-key {
    color: inherit;
  }
`;
