import { css } from 'lit';

export const ruleFormStyle = css`
  form {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--s3);
    padding: 3px;
  }
  .whole {
    grid-column: 1 / -1;
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  legend {
    padding: 0;
    margin-bottom: 4px;
    font-size: var(--t-s);
    font-weight: 600;
    color: var(--ink-2);
  }
  .kinds {
    display: flex;
    flex-wrap: wrap;
    gap: 2px var(--s4);
  }
  .kinds legend {
    float: left;
    width: 100%;
  }
  textarea {
    min-height: 48px;
    resize: vertical;
  }
  .code {
    font-family: var(--mono);
    font-size: var(--t-s);
  }
  .examples {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--s2);
    align-items: center;
  }
  .examples legend {
    grid-column: 1 / -1;
  }
  .examples .button {
    justify-self: end;
  }
  .holds {
    color: var(--verified);
  }
  .wrong {
    color: var(--red);
  }
  .checks {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s1) var(--s5);
  }
  /* What the examples come out as, and the way on, stay in sight however long the form is. */
  .end {
    position: sticky;
    bottom: calc(-1 * var(--s5));
    display: grid;
    grid-template-columns: 1fr auto auto;
    gap: var(--s2);
    align-items: center;
    padding-block: var(--s2) var(--s4);
    background: var(--raised);
    border-top: 1px solid var(--line);
  }
  .end p {
    margin: 0;
    font-size: var(--t-s);
    overflow-wrap: anywhere;
  }
`;
