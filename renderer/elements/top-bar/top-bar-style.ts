import { css } from 'lit';

export const topBarStyle = css`
  header {
    display: grid;
    grid-template-columns: minmax(264px, 1fr) auto minmax(264px, 1fr);
    align-items: center;
    height: 44px;
    background: var(--panel);
    border-bottom: 1px solid var(--line);
  }
  .left {
    display: flex;
    align-items: center;
    min-width: 0;
    padding-left: var(--s4);
  }
  .mark {
    font: italic 600 20px/1 var(--serif);
    letter-spacing: -0.01em;
    border-bottom: 2px dotted var(--red);
    padding-bottom: 1px;
  }
  .name {
    display: flex;
    align-items: center;
    gap: 4px;
    min-width: 0;
    margin-left: 2px;
    padding: 4px 6px;
    border-radius: var(--r);
    font-size: var(--t-s);
    color: var(--ink-2);
  }
  .name span {
    display: flex;
    flex-direction: column;
    min-width: 0;
    text-align: start;
  }
  .name b,
  .name small {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-weight: 400;
  }
  .name small {
    font-size: var(--t-xs);
    line-height: 14px;
  }
  .name:hover {
    background: var(--hover);
    color: var(--ink);
  }
  .right {
    display: flex;
    justify-content: end;
    align-items: center;
    gap: var(--s4);
    padding-right: var(--s4);
    min-width: 0;
  }
  .cover {
    display: flex;
    align-items: center;
    gap: var(--s2);
    font-size: var(--t-s);
    color: var(--ink-2);
    white-space: nowrap;
  }
  .export {
    min-height: 28px;
    padding: 4px 12px;
    border-radius: var(--r);
    background: var(--red);
    color: var(--on-red);
    font-size: var(--t-s);
    font-weight: 600;
    white-space: nowrap;
    transition: background var(--ease);
  }
  .export:hover {
    background: var(--red-strong);
  }
  .export.settled {
    background: var(--verified);
    color: var(--raised);
  }
  .export.empty {
    border: 1px solid var(--edge);
    background: none;
    color: var(--ink-2);
  }
  .export.empty:hover {
    background: var(--hover);
  }
  .export span {
    font-weight: 400;
  }
  @media (max-width: 1000px) {
    stet-cover-meter {
      display: none;
    }
  }
`;
