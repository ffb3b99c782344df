import { css } from 'lit';
import { blockStyles } from './block-style.ts';
import { claimStyles } from './claim-style.ts';

const textStyles = css`
  .sheet-text {
    position: relative;
  }
  .article-text {
    max-width: var(--measure);
    color: var(--ink);
    font: 400 var(--t-body) / 1.62 var(--serif);
    hanging-punctuation: first;
    overflow-wrap: break-word;
    white-space: pre-wrap;
    font-variant-ligatures: none;
    caret-color: var(--red);
    outline: none;
    -webkit-font-smoothing: auto;
  }
  .article-text p,
  .article-text h1,
  .article-text h2,
  .article-text h3 {
    margin: 0;
  }
  .article-text > p {
    margin-bottom: 1em;
  }
  .article-text .long {
    font-kerning: none;
  }
  .article-text .slug {
    margin: 0;
    color: var(--red);
    font: 600 var(--t-kicker) / 1 var(--sans);
    letter-spacing: 0.08em;
    text-transform: uppercase;
  }
  .article-text h1.headline {
    margin: 10px 0 12px;
    font: 600 var(--t-head) / 1.12 var(--serif);
    letter-spacing: -0.012em;
    text-wrap: balance;
  }
  .article-text p.standfirst {
    margin-bottom: 0;
    color: var(--ink-2);
    font: italic 400 var(--t-dek) / 1.4 var(--serif);
  }
  .article-text .byline {
    display: flex;
    flex-wrap: wrap;
    gap: 4px var(--s4);
    min-height: 18px;
    margin: var(--s4) 0 var(--s5);
    padding: 8px 0;
    border-block: 1px solid var(--line);
    color: var(--ink-2);
    font: 400 var(--t-around) / 1.4 var(--sans);
    cursor: default;
    user-select: none;
  }
  .byline:empty {
    min-height: 0;
    padding: 0;
    border-bottom: 0;
  }
  .byline b {
    color: var(--ink);
    font-weight: 600;
  }
  .byline .embargo {
    color: var(--red);
    font-weight: 600;
  }
  .article-text h2 {
    margin: 1.5em 0 0.5em;
    font: 600 var(--t-subhead) / 1.25 var(--serif);
    letter-spacing: -0.006em;
  }
  .article-text h3 {
    margin: 1.25em 0 0.4em;
    font: 600 var(--t-subhead-small) / 1.3 var(--serif);
  }
  .article-text h4,
  .article-text h5,
  .article-text h6 {
    margin: 1.25em 0 0.4em;
    font: 600 var(--t-body) / 1.3 var(--serif);
  }
  .article-text a {
    color: var(--checking);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 2px;
  }
  .article-text code {
    font:
      0.85em/1.4 ui-monospace,
      'DejaVu Sans Mono',
      monospace;
  }
  .article-text .raw-inline {
    padding: 1px 4px;
    border-radius: var(--r);
    background: var(--panel);
    color: var(--ink-2);
  }

  .sheet-text:lang(km) .article-text {
    line-height: 1.9;
  }
  .sheet-text:lang(km) .slug {
    letter-spacing: 0;
    line-height: 1.75;
  }
  .sheet-text:lang(km) .byline {
    line-height: 1.75;
  }
  .sheet-text:lang(km) h1.headline {
    font-size: var(--t-head-km);
    line-height: 1.7;
    letter-spacing: 0;
  }
  .sheet-text:lang(km) p.standfirst {
    font-style: normal;
    line-height: 1.8;
  }
  .sheet-text:lang(km) h2,
  .sheet-text:lang(km) h3 {
    letter-spacing: 0;
    line-height: 1.75;
  }

  .empty::before {
    float: left;
    height: 0;
    color: var(--ink-3);
    pointer-events: none;
  }
  h1.empty::before {
    content: var(--word-headline, '');
  }
  /* It may take two lines, and takes their height; to the cursor it is as wide as nothing. */
  .standfirst.empty {
    display: flow-root;
  }
  .standfirst.empty::before {
    width: 100%;
    height: auto;
    margin-right: -100%;
    content: var(--word-standfirst, '');
  }
  .article-text > p.empty:not(.standfirst)::before {
    content: var(--word-body, '');
  }

  .misspelt {
    /* Neither the wave of a stale claim nor the heavy dots of one to check. */
    text-decoration: underline dotted 1px var(--checking);
    text-decoration-skip-ink: none;
    text-underline-offset: 2px;
  }
  /*
   * Neither the dots of spelling nor the line of any claim: a stale one has a wash behind its wave. A highlight hears no custom properties
   * in older Chromium, so the colour of each theme (--style) is written out.
   */
  .article-text ::highlight(house-style) {
    text-decoration: underline wavy 1px #7b3fa0;
  }
  :host-context([data-theme='dark']) .article-text ::highlight(house-style) {
    text-decoration: underline wavy 1px #c9a6ee;
  }
  .ProseMirror-search-match {
    border-radius: 2px;
    background: var(--disputed-wash);
    box-shadow: 0 0 0 1px var(--disputed);
  }
  .ProseMirror-active-search-match {
    border-radius: 2px;
    background: var(--here);
    box-shadow: 0 0 0 2px var(--red);
  }
  /* Drawn behind the letters at the middle of their height, and paler than any letter: the words must still read as words. */
  .inv {
    position: relative;
    background: 50% 56% / 6px 6px no-repeat;
  }
  .inv.space {
    background-image: radial-gradient(circle, var(--line-strong) 1.1px, transparent 1.5px);
  }
  .inv.no-break {
    background-image: radial-gradient(circle, transparent 1.4px, var(--edge) 1.8px 2.4px, transparent 2.8px);
  }
  .inv.tab::before {
    position: absolute;
    inset: 0;
    color: var(--line-strong);
    font: 400 14px/1.9 var(--sans);
    text-align: center;
    text-indent: 0;
    white-space: nowrap;
    pointer-events: none;
    content: '→';
  }
  .inv.zero-width::before {
    position: absolute;
    inset: 0.2em auto auto 0;
    height: 1em;
    border-left: 1px solid var(--line-strong);
    pointer-events: none;
    content: '';
  }
  .inv-end::after {
    padding-left: 2px;
    color: var(--line-strong);
    font: normal 400 14px/1 var(--sans);
    letter-spacing: 0;
    pointer-events: none;
    content: '¶';
  }
`;

/** The look of the sheet's text; adopted by the element that holds the editor. Colours, type and measures are tokens of the theme. */
export const sheetStyles = css`
  ${textStyles}
  ${blockStyles}
  ${claimStyles}
`;
