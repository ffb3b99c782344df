import { css } from 'lit';

export const evidenceStyle = css`
  section {
    padding: var(--s3);
    border: 1px dashed var(--edge);
    border-radius: var(--r);
  }
  section.over {
    border-style: solid;
    border-color: var(--focus);
    background: var(--checking-wash);
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2);
    align-items: center;
  }
  h3 {
    margin-right: auto;
    font-size: var(--t-s);
    font-weight: 600;
    color: var(--ink-2);
  }
  .hint {
    margin-top: 4px;
    font-size: var(--t-xs);
    color: var(--ink-2);
  }
  li {
    display: grid;
    grid-template-columns: 52px minmax(0, 1fr) auto;
    gap: 1px var(--s3);
    align-items: start;
    margin-top: var(--s2);
    padding-top: var(--s2);
    border-top: 1px solid var(--line);
  }
  .sign {
    grid-row: 1 / 5;
    display: grid;
    place-items: center;
    width: 52px;
    height: 52px;
    border: 1px solid var(--line);
    border-radius: var(--r);
    overflow: hidden;
    font-size: var(--t-xs);
    text-align: center;
    color: var(--ink-2);
  }
  .sign img {
    width: 52px;
    height: 52px;
    object-fit: cover;
  }
  b {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  small {
    grid-column: 2 / -1;
    font-size: var(--t-xs);
    color: var(--ink-2);
    overflow-wrap: anywhere;
  }
  .acts {
    grid-column: 3;
    grid-row: 1 / 3;
    display: flex;
    gap: 2px;
  }
  .intact {
    color: var(--verified);
  }
  .changed,
  .missing,
  .unreadable {
    color: var(--red);
    font-weight: 600;
  }
  form {
    grid-column: 2 / -1;
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--s2);
    margin-top: var(--s2);
  }
  form .whole {
    grid-column: 1 / -1;
  }
  form .button {
    grid-column: 2;
    justify-self: end;
  }
  stet-take-out {
    grid-column: 2 / -1;
  }
  progress {
    width: 100%;
  }
`;
