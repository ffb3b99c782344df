import { css } from 'lit';
import { wordChanges } from '../../theme/word-changes.ts';

export const gateStyle = css`
  ${wordChanges}
  ol li {
    display: grid;
    grid-template-columns: 22px minmax(0, 1fr) auto;
    gap: var(--s2);
    padding: 9px 0;
    border-top: 1px solid var(--line);
    align-items: baseline;
  }
  li b {
    font-weight: 600;
  }
  li q,
  li .said {
    font-family: var(--serif);
    font-size: 15.5px;
  }
  li small {
    color: var(--ink-3);
    font-size: var(--t-xs);
  }
  .sign {
    font-weight: 700;
    color: var(--red);
  }
  .sign.ok {
    color: var(--verified);
  }
  .sign.mild {
    color: var(--ink-3);
  }
  .way {
    color: var(--checking);
    font-size: var(--t-s);
    border-radius: var(--r);
  }
  .way:hover {
    text-decoration: underline;
  }
  .formats {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .formats button {
    min-height: 30px;
    padding: 4px 9px;
    border: 1px solid var(--edge);
    border-radius: var(--r);
    background: var(--raised);
    font-size: var(--t-s);
  }
  .formats button:hover {
    background: linear-gradient(var(--hover), var(--hover)) var(--raised);
  }
  .formats button[aria-checked='true'] {
    border-color: var(--ink);
    box-shadow: inset 0 0 0 1px var(--ink);
    font-weight: 600;
  }
  .foot {
    flex: 1;
    display: grid;
    gap: var(--s3);
    min-width: 0;
  }
  .in-force {
    font-size: var(--t-s);
    color: var(--ink-2);
    overflow-wrap: anywhere;
  }
  .in-force q,
  .log q {
    font-family: var(--serif);
    font-size: var(--t-m);
    color: var(--ink);
  }
  .log {
    padding-top: var(--s2);
    border-top: 1px solid var(--line);
    font-size: var(--t-s);
    color: var(--ink-2);
    overflow-wrap: anywhere;
  }
  .log summary {
    width: fit-content;
    border-radius: var(--r);
    cursor: pointer;
  }
  .log summary:hover {
    color: var(--ink);
  }
  .log li {
    padding: var(--s2) 0 var(--s2) 14px;
  }
  .act {
    display: flex;
    align-items: center;
    gap: var(--s3);
  }
  .act .hint {
    flex: 1;
    font-size: var(--t-s);
    color: var(--ink-2);
  }
  .act .button {
    min-height: 34px;
    padding: 5px 16px;
  }
  form {
    display: grid;
    gap: var(--s2);
  }
  form textarea {
    min-height: 56px;
    resize: vertical;
  }
  .wrong {
    color: var(--red);
    font-size: var(--t-s);
  }
  /* What head, foot and the two lines above it leave of a dialog as high as the window lets it be. */
  .preview {
    --preview-height: max(200px, calc(100vh - 400px));
    margin-top: var(--s3);
    border: 1px solid var(--line);
    border-radius: var(--r);
    background: #fff;
    overflow: hidden;
  }
  .preview iframe {
    display: block;
    width: 100%;
    height: var(--preview-height);
    border: 0;
    background: #fff;
  }
  .preview pre {
    margin: 0;
    max-height: var(--preview-height);
    overflow: auto;
    padding: var(--s4);
    background: var(--sheet);
    color: var(--ink);
    font: 400 var(--t-s) / 1.5 var(--mono);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .preview p {
    padding: var(--s4);
    background: var(--sheet);
    color: var(--ink-2);
  }
  .left {
    margin-top: var(--s1);
    font-size: var(--t-s);
    color: var(--ink-2);
  }
  .file {
    display: flex;
    gap: var(--s2);
    margin-top: var(--s3);
    font-size: var(--t-xs);
    color: var(--ink-2);
  }
`;
