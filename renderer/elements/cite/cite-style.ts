import { css } from 'lit';

export const citeStyle = css`
  .words {
    margin-bottom: var(--s3);
    padding-left: var(--s3);
    border-left: 3px solid var(--line-strong);
    font: 400 16px/1.45 var(--serif);
  }
  form {
    display: grid;
    grid-template-columns: 180px minmax(0, 1fr);
    gap: var(--s3);
  }
  .whole {
    grid-column: 1 / -1;
  }
  textarea {
    min-height: 60px;
    font-family: var(--serif);
    resize: vertical;
  }
  .segments {
    justify-self: start;
  }
  .wrong {
    color: var(--red);
    font-size: var(--t-s);
  }
  .end {
    margin-left: auto;
  }
  .label {
    padding: 0;
    font-size: var(--t-s);
    font-weight: 600;
    color: var(--ink-2);
  }
  fieldset {
    display: grid;
    gap: 4px;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .stances {
    display: flex;
    gap: var(--s4);
  }
  .stances label {
    display: inline-flex;
    gap: 6px;
    align-items: center;
  }
`;
