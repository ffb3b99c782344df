/** The reader's own fonts. Khmer is looked for under every name a computer may have it by. */
const KHMER = '"Khmer OS", "Khmer UI", "Khmer MN", Hanuman';
export const SERIF = `Newsreader, Georgia, "Noto Serif Khmer", ${KHMER}, serif`;
export const SANS = `"Source Sans 3", system-ui, "Noto Sans Khmer", ${KHMER}, sans-serif`;

/**
 * The look of exported pages: one column, quiet, good in print. Khmer lines are higher, also where a class has a height of its own. Fonts are the reader's own; nothing is fetched. A table wider than the page scrolls in its frame, and on
 * paper has smaller letters (`wide-table.ts`). In print there are no
 * ligatures: who copies a word from the PDF gets its letters.
 */
export const ARTICLE_STYLE = `
:root { color-scheme: light; }
body { margin: 0; background: #fbfaf7; color: #1f1d1a; font: 1.125rem/1.6 ${SERIF}; }
main { max-width: 40rem; margin: 0 auto; padding: 3rem 1.25rem 5rem; overflow-wrap: break-word; }
:lang(km) { line-height: 1.9; }
h1 { margin: 0 0 .75rem; font-size: 2.25rem; line-height: 1.15; font-weight: 600; }
h1:lang(km), h2:lang(km), h3:lang(km) { line-height: 1.7; }
h2 { margin: 2.25rem 0 .5rem; font-size: 1.4rem; line-height: 1.3; }
h3 { margin: 1.75rem 0 .5rem; font-size: 1.15rem; line-height: 1.35; }
p { margin: 0 0 1.1rem; }
.standfirst { color: #57524a; font-size: 1.25rem; line-height: 1.45; }
.byline { padding-bottom: 1rem; border-bottom: 1px solid #d9d4c9; color: #57524a; font: .9rem/1.5 ${SANS}; }
a { color: #8a2b1d; }
figure { margin: 2rem 0; }
figure img { display: block; max-width: 100%; height: auto; }
figure.no-picture { padding-left: 1rem; border-left: 3px solid #d9d4c9; }
figcaption { margin-top: .5rem; color: #57524a; font: .9rem/1.45 ${SANS}; }
.credit { color: #767065; }
blockquote { margin: 1.5rem 0; padding-left: 1.25rem; border-left: 3px solid #b8b0a1; }
.pull-quote { margin: 2.25rem 0; padding: 0; border: 0; color: #8a2b1d; font-size: 1.6rem; line-height: 1.3; }
.table { margin: 1.75rem 0; overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font: .95rem/1.4 ${SANS}; }
th, td { padding: .4rem .6rem; border-bottom: 1px solid #d9d4c9; text-align: left; vertical-align: top; }
.center { text-align: center; }
.right { text-align: right; font-variant-numeric: tabular-nums; }
:is(.standfirst, .byline, .pull-quote, .notes):lang(km) { line-height: 1.8; }
sup { line-height: 0; }
sup a { padding: 0 .1em; text-decoration: none; }
.notes { margin-top: 3rem; padding-top: .5rem; border-top: 1px solid #d9d4c9; color: #57524a; font: .9rem/1.45 ${SANS}; }
.notes ol { padding-left: 1.5rem; }
.notes p { margin: 0 0 .5rem; }
hr { width: 30%; margin: 2.5rem auto; border: 0; border-top: 1px solid #b8b0a1; }
pre { overflow-x: auto; padding: .75rem 1rem; background: #f1eee7; font: .85rem/1.5 monospace, "Noto Sans Khmer", ${KHMER}; white-space: pre-wrap; }
@media print {
  @page { margin: 22mm 20mm; }
  body { background: #fff; color: #000; font-size: 11pt; font-feature-settings: "liga" 0; }
  main { max-width: none; padding: 0; }
  a { color: inherit; }
  h1, h2, h3 { break-after: avoid; }
  figure, table, blockquote { break-inside: avoid; }
  .table { overflow: visible; }
  [role='doc-backlink'] { display: none; }
  .whole { white-space: nowrap; }
  .wide .whole { white-space: inherit; }
  .wide table { font-size: var(--print-size); }
  .wide :is(th, td) { padding: .2rem 3px; }
  .parted :is(th, td) { overflow-wrap: anywhere; }
  .parted .number { overflow-wrap: normal; white-space: nowrap; }
  p { orphans: 3; widows: 3; }
}
`;
