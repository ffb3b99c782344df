import { css } from 'lit';

export const articleStyle = css`
  :host {
    min-height: 0;
    min-width: 0;
  }
  .place {
    position: relative;
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    grid-template-columns: minmax(0, 1fr) auto;
    height: 100%;
    overflow: hidden;
  }
  stet-find-bar {
    grid-column: 1 / -1;
  }
  /* Sheet and notes share one scroller, so that a note stays beside its line without any work. */
  .scroll {
    grid-column: 1;
    grid-row: 2;
    position: relative;
    display: grid;
    grid-template-columns: minmax(var(--s5), 1fr) minmax(0, calc(var(--measure) + 112px)) minmax(var(--s5), 1fr);
    align-content: start;
    overflow: hidden auto;
    scrollbar-gutter: stable;
    padding-block: var(--s5) var(--s7);
    scroll-padding-block: 96px;
  }
  /* As soon as there is room for it, the sheet stands in the middle, with its notes or without. */
  .scroll.noted {
    grid-template-columns: minmax(var(--s5), 1fr) minmax(0, calc(var(--measure) + 112px)) minmax(calc(316px + var(--s4)), 1fr);
  }
  stet-sheet {
    grid-column: 2;
    min-width: 0;
  }
  stet-margin {
    grid-column: 3;
    width: 316px;
    min-width: 0;
  }
  stet-claims-panel {
    grid-column: 2;
    grid-row: 2;
    width: 320px;
    min-height: 0;
  }
  /* In a narrow place the lines keep their length and the claims stand below them. */
  .stacked {
    grid-template-rows: auto minmax(0, 1fr) clamp(200px, 40%, 360px);
  }
  .stacked .scroll {
    grid-column: 1 / -1;
    grid-template-columns: minmax(var(--s4), 1fr) minmax(0, calc(var(--measure) + 112px)) minmax(var(--s2), 1fr);
    padding-block: var(--s4);
  }
  .stacked stet-claims-panel {
    grid-column: 1 / -1;
    grid-row: 3;
    width: auto;
    border-top: 1px solid var(--line);
    border-left: 0;
  }
  @media print {
    stet-margin,
    stet-claims-panel {
      display: none;
    }
  }
`;
