import { css } from 'lit';

export const dialogStyle = css`
  dialog {
    margin: auto;
    border: 0;
    border-radius: 6px;
    padding: 0;
    width: min(var(--dialog-width, 560px), calc(100vw - 48px));
    max-height: calc(100vh - 64px);
    background: var(--raised);
    color: var(--ink);
    box-shadow: var(--shadow-float);
    overflow: hidden;
  }
  dialog[open] {
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
    animation: rise var(--ease);
  }
  dialog::backdrop {
    /* A backdrop hears no custom properties before Chromium 122. */
    background: rgb(20 18 14 / 48%);
  }
  @keyframes rise {
    from {
      opacity: 0;
      translate: 0 6px;
    }
  }
  :host([size='small']) {
    --dialog-width: 440px;
  }
  :host([size='wide']) {
    --dialog-width: 720px;
  }
  :host([size='widest']) {
    --dialog-width: 860px;
  }
  :host([top]) dialog {
    margin-top: 96px;
  }
  .head {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 var(--s3);
    padding: var(--s5) var(--s5) var(--s3);
  }
  h2 {
    font: 600 24px/1.2 var(--serif);
    letter-spacing: -0.005em;
  }
  h2:lang(km) {
    line-height: 1.7;
  }
  .head p {
    grid-column: 1 / -1;
    margin-top: 4px;
    color: var(--ink-2);
  }
  .body {
    overflow: auto;
    /* Room for the focus ring of what stands at the very top. */
    margin-top: -5px;
    padding: 5px var(--s5) var(--s5);
    min-height: 0;
  }
  :host([flush]) .body {
    margin-top: 0;
    padding: 0;
  }
  .asks {
    padding: var(--s2) var(--s5);
    border-top: 1px solid var(--line);
    border-left: 3px solid var(--red);
    background: var(--panel);
    font-weight: 600;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s3);
    padding: var(--s3) var(--s5);
    background: var(--panel);
    border-top: 1px solid var(--line);
  }
  :host(:not([footed])) .foot {
    display: none;
  }
`;
