import { css } from 'lit';

export const welcomeStyle = css`
  .mark {
    display: inline-block;
    margin-bottom: var(--s3);
    font: italic 600 52px/1 var(--serif);
    letter-spacing: -0.02em;
    border-bottom: 4px dotted var(--red);
    padding-bottom: 4px;
  }
  .front {
    padding: var(--s6) 0 var(--s4);
  }
  .front h2 {
    font: 600 28px/1.15 var(--serif);
    letter-spacing: -0.01em;
  }
  .front p {
    max-width: 46ch;
    margin-top: 6px;
    font: italic 400 17px/1.45 var(--serif);
    color: var(--ink-2);
  }
  section {
    padding: var(--s4) 0 0;
    border-top: 1px solid var(--line);
  }
  section + section {
    margin-top: var(--s5);
  }
  h3 {
    font: 600 var(--t-m) / 1.4 var(--sans);
  }
  h3 + .hint {
    margin-bottom: var(--s3);
  }
  .who {
    display: grid;
    grid-template-columns: 1fr 96px;
    gap: var(--s3);
  }
  fieldset {
    grid-column: 1 / -1;
    display: grid;
    grid-template-columns: repeat(2, 1fr);
    gap: 6px var(--s3);
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0 0 4px;
    font-size: var(--t-s);
    font-weight: 600;
    color: var(--ink-2);
  }
  .warning {
    grid-column: 1 / -1;
    font-size: var(--t-s);
    color: var(--red);
  }
  .ways {
    display: grid;
    gap: var(--s2);
    margin-top: var(--s3);
  }
  .way {
    display: grid;
    grid-template-columns: 20px 1fr auto;
    gap: 0 var(--s3);
    align-items: center;
    padding: 10px var(--s3);
    border: 1px solid var(--line-strong);
    border-radius: var(--r);
    background: var(--raised);
    text-align: left;
    transition: background var(--ease);
  }
  .way:hover {
    background: var(--panel);
  }
  .way b {
    font-weight: 600;
  }
  .way small {
    grid-column: 2;
    font-size: var(--t-s);
    color: var(--ink-2);
  }
  .way.first {
    border-color: var(--red);
    box-shadow: inset 3px 0 0 var(--red);
  }
  .way > stet-key {
    grid-row: 1 / 3;
    grid-column: 3;
    color: var(--ink-3);
  }
  .recents {
    margin-top: var(--s3);
  }
  .recents li {
    display: flex;
    align-items: center;
    gap: var(--s2);
    border-top: 1px solid var(--line);
  }
  .recents .open {
    flex: 1;
    display: flex;
    gap: var(--s2);
    align-items: baseline;
    min-width: 0;
    padding: 7px 4px;
    text-align: left;
  }
  .recents .open:hover:not(:disabled) {
    background: var(--hover);
  }
  .recents small {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-size: var(--t-xs);
    color: var(--ink-3);
    direction: rtl;
  }
`;
