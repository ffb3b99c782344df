import { css } from 'lit';

/** How the blocks of the body look, and the cursors that stand between them. */
export const blockStyles = css`
  .article-text ul,
  .article-text ol {
    margin: 0 0 1em;
    padding-left: 1.4em;
  }
  .article-text ul {
    list-style: disc;
  }
  .article-text ol {
    list-style: decimal;
  }
  .article-text li {
    margin-bottom: 0.35em;
  }
  .article-text li > ul {
    list-style: circle;
  }
  .article-text li::marker {
    color: var(--ink-3);
    font-variant-numeric: tabular-nums;
  }
  .article-text li > ul,
  .article-text li > ol {
    margin: 0.35em 0 0;
  }
  .article-text blockquote {
    margin: 0 0 1em;
    padding-left: var(--s4);
    border-left: 2px solid var(--line-strong);
    color: var(--ink-2);
  }
  .article-text blockquote p + p,
  .article-text .stash p + p {
    margin-top: 0.6em;
  }
  .article-text .pull-quote {
    margin: 1.6em 0;
    padding: var(--s4) 0;
    border-block: 1px solid var(--line);
    color: var(--ink);
    font: italic 500 var(--t-pull) / 1.25 var(--serif);
    letter-spacing: -0.008em;
  }
  .article-text .stash {
    position: relative;
    margin: 0 0 1em;
    padding-left: var(--s3);
    border-left: 3px dotted var(--line-strong);
    color: var(--ink-3);
    font-style: italic;
  }
  .article-text .stash::before,
  .article-text .raw-block::before {
    display: block;
    color: var(--ink-3);
    font: 600 var(--t-kicker) / 1.6 var(--sans);
    font-style: normal;
    white-space: normal;
    pointer-events: none;
  }
  .article-text .stash::before {
    content: var(--word-stash, '');
  }
  .article-text .raw-block::before {
    content: var(--word-raw, '');
  }
  .article-text .raw-block {
    margin: 0 0 1.2em;
    padding: var(--s2) var(--s3) var(--s3);
    border: 1px solid var(--line);
    border-radius: var(--r);
    background: var(--panel);
    color: var(--ink-2);
    font:
      400 var(--t-raw) / 1.5 ui-monospace,
      'DejaVu Sans Mono',
      monospace;
    white-space: pre-wrap;
  }
  .article-text hr {
    width: 96px;
    margin: 1.8em auto;
    border: 0;
    border-top: 1px solid var(--line-strong);
  }
  .article-text hr.ProseMirror-selectednode {
    border-top-color: var(--focus);
    box-shadow: 0 0 0 2px var(--focus);
  }

  .article-text figure {
    margin: 0 0 1.2em;
  }
  .article-text figure.selected .picture {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
  }
  .picture {
    border-radius: 2px;
    line-height: 0;
    white-space: normal;
  }
  .picture img {
    display: block;
    width: 100%;
    min-height: 48px;
    background: var(--panel);
    font: 400 var(--t-s) / 1.4 var(--sans);
  }
  .picture-place {
    display: block;
    width: 100%;
    padding: var(--s6) var(--s4);
    border: 1.5px dashed var(--line-strong);
    border-radius: var(--r);
    background: none;
    color: var(--ink-2);
    font: 400 var(--t-m) / 1.4 var(--sans);
    cursor: pointer;
  }
  .picture-place::before {
    content: var(--word-picture, '');
  }
  .picture-place.gone {
    overflow-wrap: anywhere;
  }
  .picture-place.gone::before {
    content: attr(data-picture) var(--word-gone, '');
  }
  .picture-place:hover {
    border-color: var(--ink-3);
    color: var(--ink);
  }
  .picture-place:focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
  }
  .article-text figcaption {
    margin-top: var(--s2);
    color: var(--ink-2);
    font: 400 var(--t-caption) / 1.45 var(--serif);
  }
  .article-text .credit {
    margin-top: 2px;
    color: var(--ink-3);
    font: 400 var(--t-kicker) / 1.6 var(--sans);
  }
  .no-caption figcaption::before,
  .no-credit .credit::before {
    float: left;
    height: 0;
    color: var(--ink-3);
    pointer-events: none;
  }
  .no-caption figcaption::before {
    content: var(--word-caption, '');
  }
  .no-credit .credit::before {
    content: var(--word-credit, '');
  }
  :lang(km) figcaption,
  :lang(km) .credit {
    line-height: 1.8;
  }

  /* Wider than the paper it scrolls, and its cells can be pressed. */
  .article-text table {
    display: block;
    overflow-x: auto;
    margin: 0 0 1.2em;
    font: 400 var(--t-caption) / 1.45 var(--sans);
    font-variant-numeric: tabular-nums;
  }
  .article-text tbody {
    display: table;
    width: 100%;
    border-collapse: collapse;
  }
  .article-text th,
  .article-text td {
    position: relative;
    min-width: 48px;
    padding: 6px 10px 6px 0;
    border-bottom: 1px solid var(--line);
    text-align: left;
    vertical-align: top;
  }
  .article-text th {
    border-bottom-color: var(--line-strong);
    font-weight: 600;
  }
  .article-text :is(th, td)[align='right'] {
    text-align: right;
  }
  .article-text :is(th, td)[align='center'] {
    text-align: center;
  }
  .article-text .selectedCell {
    background: var(--checking-wash);
  }

  .ProseMirror-gapcursor {
    position: absolute;
    display: none;
    pointer-events: none;
  }
  .ProseMirror-gapcursor::after {
    position: absolute;
    top: -2px;
    display: block;
    width: 24px;
    border-top: 2px solid var(--red);
    content: '';
  }
  .ProseMirror-focused .ProseMirror-gapcursor {
    display: block;
  }
  .ProseMirror-hideselection *::selection {
    background: transparent;
  }
  .ProseMirror-hideselection {
    caret-color: transparent;
  }
  .ProseMirror-separator {
    display: inline !important;
    width: 0 !important;
    height: 0 !important;
    margin: 0 !important;
    border: 0 !important;
  }
  .drop-cursor {
    background: var(--red);
  }
`;
