import { css } from 'lit';

export const repliesStyle = css`
  .top {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: var(--s3);
    margin-bottom: var(--s2);
  }
  .empty,
  .unread {
    max-width: 56ch;
    color: var(--ink-2);
  }
  .unread {
    margin-top: var(--s2);
    color: var(--red);
  }
  .list > li {
    --state: var(--ink-3);
    margin-top: var(--s3);
    padding: 2px 0 2px var(--s3);
    border-left: 4px solid var(--state);
  }
  /* Told apart by the line's pattern as well as by its colour. */
  li[data-state='waiting'],
  li[data-state='no-deadline'] {
    --state: var(--checking);
    border-left-style: dashed;
  }
  li[data-state='to-put'] {
    border-left-style: dotted;
  }
  li[data-state='overdue'] {
    --state: var(--red);
  }
  li[data-state='not-reflected'],
  li[data-state='unknown'] {
    --state: var(--disputed);
    border-left-style: double;
  }
  li[data-state='settled'] {
    --state: var(--verified);
  }
  .head {
    display: flex;
    gap: var(--s3);
    align-items: baseline;
    justify-content: space-between;
  }
  .head b {
    font: 500 17px/1.35 var(--serif);
    overflow-wrap: anywhere;
  }
  .state {
    flex: none;
    font-size: var(--t-s);
    font-weight: 600;
    color: var(--state);
  }
  .put,
  .answer {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    max-height: 7em;
    overflow-y: auto;
  }
  .answer {
    margin-top: 4px;
    padding-left: var(--s2);
    border-left: 2px solid var(--line-strong);
    font-family: var(--serif);
    font-size: 15px;
  }
  small {
    display: block;
    margin-top: 2px;
    font-size: var(--t-xs);
    color: var(--ink-2);
    overflow-wrap: anywhere;
  }
  .odd,
  .wrong {
    color: var(--red);
    font-size: var(--t-s);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-top: 6px;
  }
  .acts .button {
    min-height: 26px;
    padding: 2px 8px;
  }
`;

/** The list of sentences offered for the story. */
export const wordingStyle = css`
  .wordings {
    margin-top: 6px;
    padding: var(--s2) var(--s3);
    background: var(--panel);
    border-radius: var(--r);
  }
  .wordings h3 {
    font-size: var(--t-s);
    font-weight: 600;
  }
  .wordings h3 span {
    font-weight: 400;
    color: var(--ink-3);
  }
  .wordings li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    gap: 6px;
    align-items: center;
    padding: 4px 0;
  }
  .wordings li span {
    font: 400 15px/1.4 var(--serif);
  }
  .wordings .button {
    min-height: 26px;
    padding: 2px 8px;
  }
`;
