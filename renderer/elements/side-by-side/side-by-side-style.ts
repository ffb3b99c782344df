import { css } from 'lit';
import { wordChanges } from '../../theme/word-changes.ts';

export const sideBySideStyle = css`
  .texts {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    column-gap: var(--s5);
    font: 400 16px/1.5 var(--serif);
  }
  .texts:lang(km) {
    line-height: 1.75;
  }
  .texts.chosen {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto;
  }
  h3,
  .corner {
    position: sticky;
    top: var(--side-top, 0);
    padding: 4px 0 6px;
    background: var(--raised);
    border-bottom: 1px solid var(--line-strong);
    font: 600 var(--t-s) / 1.4 var(--sans);
  }
  p,
  .control {
    padding: 8px 0;
    border-bottom: 1px solid var(--line);
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  .control {
    font: 400 var(--t-s) / 1.4 var(--sans);
    white-space: normal;
  }
  .same {
    grid-column: 1 / -1;
    padding: 4px 0;
    border-bottom: 1px solid var(--line);
    font: 400 var(--t-xs) / 1.5 var(--sans);
    color: var(--ink-3);
  }
  .same summary {
    cursor: pointer;
  }
  .same p {
    font: 400 16px/1.5 var(--serif);
    color: var(--ink-2);
    border: 0;
  }
  .same p:lang(km) {
    line-height: 1.75;
  }
  .none {
    background: repeating-linear-gradient(135deg, var(--line) 0 1px, transparent 1px 7px);
  }
  p small {
    display: block;
    font: 400 var(--t-xs) / 1.5 var(--sans);
    color: var(--ink-2);
  }
  ${wordChanges}
  .choice {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    max-width: 250px;
  }
  .choice [aria-pressed='true'] {
    border-color: var(--ink);
    background: var(--ink);
    color: var(--raised);
    font-weight: 600;
  }
  .choice small {
    flex-basis: 100%;
    font-size: var(--t-xs);
    color: var(--ink-2);
  }
  @media (max-width: 940px) {
    .texts.chosen {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .chosen p[data-row] {
      border-bottom: 0;
    }
    .control {
      grid-column: 1 / -1;
    }
    .corner {
      display: none;
    }
    .choice {
      max-width: none;
    }
  }
  .more {
    grid-column: 1 / -1;
    justify-self: start;
    margin: var(--s3) 0;
  }
`;
