import { css } from 'lit';

export const backupsStyle = css`
  section {
    display: grid;
    gap: 10px;
    padding: var(--s3) 0 var(--s4);
    border-top: 1px solid var(--line);
  }
  h3 {
    font: 600 var(--t-s) / 1.4 var(--sans);
    color: var(--ink-2);
  }
  .row {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: var(--s3);
  }
  .place {
    overflow-wrap: anywhere;
  }
  .good {
    color: var(--verified);
    font-weight: 600;
  }
  .bad {
    color: var(--red);
    font-weight: 600;
  }
  .counts {
    display: flex;
    align-items: center;
    gap: var(--s2);
  }
  .counts select {
    width: auto;
  }
  progress {
    flex: 1;
    height: 8px;
    accent-color: var(--checking);
  }
  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s2);
    padding: 7px 0;
    border-top: 1px solid var(--line);
  }
  li > :first-child {
    flex: 1;
    overflow-wrap: anywhere;
  }
  .hint,
  .plain {
    color: var(--ink-2);
  }
`;
