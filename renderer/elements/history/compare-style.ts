import { css } from 'lit';

export const compareStyle = css`
  .muted {
    color: var(--ink-2);
  }
  .said:empty {
    display: none;
  }
  .said {
    padding-bottom: var(--s3);
  }
  .problem {
    padding: var(--s3);
    border-left: 3px solid var(--red);
    background: var(--stale-wash);
  }
  .claims {
    margin-top: var(--s5);
  }
  .claims h3 {
    padding-bottom: 6px;
    border-bottom: 1px solid var(--line-strong);
    font: 600 var(--t-s) / 1.4 var(--sans);
  }
  .claims > p {
    padding: 6px 0;
    font-size: var(--t-s);
  }
  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 170px 170px;
    gap: 2px var(--s4);
    padding: 7px 0;
    border-top: 1px solid var(--line);
    color: var(--ink-2);
  }
  li.differs {
    color: var(--ink);
  }
  q,
  .said {
    font: 400 15px/1.45 var(--serif);
    overflow-wrap: anywhere;
    quotes: '“' '”';
  }
  :is(q, .said):lang(km) {
    line-height: 1.75;
  }
  .stand {
    font-size: var(--t-s);
  }
  .stand small {
    display: block;
    font-size: var(--t-xs);
    color: var(--ink-2);
  }
  .differs .verified {
    color: var(--verified);
  }
  .differs .stale,
  .differs .disputed {
    color: var(--red);
  }
`;
