import { css } from 'lit';

export const importReportStyle = css`
  h3 {
    margin-top: var(--s3);
    font: 600 var(--t-s) / 1.4 var(--sans);
    color: var(--ink-2);
  }
  .guess {
    margin-top: var(--s3);
    padding-left: var(--s2);
    border-left: 3px solid var(--red);
    font-size: var(--t-s);
  }
  .headline {
    margin-top: 2px;
    font: 600 19px/1.25 var(--serif);
  }
  .taken {
    margin-top: 4px;
    color: var(--ink-2);
  }
  .lost {
    margin-top: 4px;
    padding-left: var(--s2);
    border-left: 3px solid var(--red);
    font-size: var(--t-s);
    overflow-wrap: anywhere;
  }
  .aside {
    margin-top: 4px;
  }
  .aside li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 132px 216px;
    gap: var(--s3);
    align-items: center;
    min-height: 42px;
    padding: 5px 8px 5px 10px;
    border-top: 1px solid var(--line);
  }
  /* The line the keys speak of is marked like the story that is open, whether it has the focus or not. */
  .aside li.chosen {
    background: var(--here);
    box-shadow: inset 3px 0 0 var(--red);
  }
  .aside li:focus-visible {
    outline-offset: -2px;
  }
  .aside li:not(.chosen) stet-key {
    visibility: hidden;
  }
  .text {
    font: 400 15.5px/1.35 var(--serif);
    overflow-wrap: anywhere;
    /* Three lines; what is cut ends with an ellipsis. */
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
    color: var(--ink-2);
  }
  .text.back {
    color: var(--ink);
  }
  .reason {
    font-size: var(--t-s);
    color: var(--ink-2);
  }
  .taken-back {
    font-size: var(--t-s);
    font-weight: 600;
    color: var(--verified);
  }
  .state {
    display: flex;
    gap: var(--s3);
    align-items: center;
    justify-content: flex-end;
  }
`;
