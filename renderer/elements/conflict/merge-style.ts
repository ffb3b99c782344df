import { css } from 'lit';

export const mergeStyle = css`
  .top {
    position: sticky;
    top: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s2);
    padding: 4px 0 var(--s3);
    background: var(--raised);
  }
  stet-side-by-side {
    --side-top: 44px;
  }
  .top p {
    flex: 1 1 200px;
    font-size: var(--t-s);
    font-weight: 600;
  }
  .top p.done {
    color: var(--verified);
  }
  .keys {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s1) var(--s4);
    padding-bottom: var(--s3);
    font-size: var(--t-xs);
    color: var(--ink-2);
  }
  .keys span {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .outcome {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 var(--s4);
    font: 400 16px/1.5 var(--serif);
  }
  .outcome:lang(km) {
    line-height: 1.75;
  }
  .outcome > * {
    padding: 8px 0;
    border-bottom: 1px solid var(--line);
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .outcome h3 {
    font: 600 22px/1.25 var(--serif);
  }
  .outcome h3:lang(km) {
    line-height: 1.7;
  }
  .outcome small {
    font: 400 var(--t-xs) / 1.8 var(--sans);
    color: var(--ink-3);
  }
  .outcome .open {
    color: var(--red);
    font: 600 var(--t-s) / 1.5 var(--sans);
  }
`;
