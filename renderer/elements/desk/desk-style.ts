import { css } from 'lit';

export const deskStyle = css`
  :host {
    display: grid;
    grid-template: 'bar bar' auto 'standing standing' auto 'library main' minmax(0, 1fr) 'status status' auto / 264px minmax(0, 1fr);
    height: 100%;
    background: var(--desk);
  }
  :host([without-library]) {
    grid-template-columns: 0 minmax(0, 1fr);
  }
  :host([without-library]) stet-library {
    display: none;
  }
  stet-top-bar {
    grid-area: bar;
  }
  stet-standing {
    grid-area: standing;
  }
  stet-library {
    grid-area: library;
    min-height: 0;
  }
  main {
    grid-area: main;
    min-width: 0;
    min-height: 0;
    overflow: hidden;
    position: relative;
  }
  stet-article {
    display: block;
    height: 100%;
  }
  stet-status-line {
    grid-area: status;
  }
  .drop {
    position: fixed;
    z-index: 50;
    inset: 0;
    display: grid;
    place-items: center;
    background: var(--veil);
    pointer-events: none;
  }
  .drop p {
    padding: var(--s6) var(--s7);
    border: 2px dashed var(--red);
    border-radius: 6px;
    background: var(--raised);
    font: 500 20px/1.4 var(--serif);
  }
`;
