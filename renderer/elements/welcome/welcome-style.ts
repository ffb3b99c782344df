import { css } from 'lit';

export const welcomeStyle = css`
  .front {
    display: flex;
    align-items: center;
    gap: var(--s5);
    padding: var(--s6) var(--s2) var(--s5);
  }
  .mark {
    flex: none;
    padding-bottom: 6px;
    border-bottom: 4px dotted var(--red);
    font: italic 600 60px/0.9 var(--serif);
    letter-spacing: -0.02em;
  }
  .front h2 {
    font: 600 26px/1.15 var(--serif);
    letter-spacing: -0.01em;
  }
  .front p {
    margin-top: 4px;
    font: italic 400 17px/1.4 var(--serif);
    color: var(--ink-2);
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1.1fr);
    border-top: 1px solid var(--line);
  }
  section {
    padding: var(--s5) var(--s2) 0;
  }
  section + section {
    padding-left: var(--s5);
    margin-left: var(--s5);
    border-left: 1px solid var(--line);
  }
  h3 {
    font: 600 var(--t-m) / 1.4 var(--sans);
  }
  h3 + .hint {
    margin-bottom: var(--s3);
  }
  .who {
    display: grid;
    grid-template-columns: 1fr 80px;
    gap: var(--s3);
  }
  fieldset {
    grid-column: 1 / -1;
    display: grid;
    gap: 8px;
    margin: var(--s2) 0 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0 0 4px;
    font-size: var(--t-s);
    font-weight: 600;
    color: var(--ink-2);
  }
  .same {
    padding-left: 10px;
    border-left: 3px double var(--disputed);
  }
  .same small {
    overflow-wrap: anywhere;
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
