import { SANS, SERIF } from './page-style.ts';

/** The look of the claims report, on screen and in print. A state is told by its word, never by colour alone. */
export const REPORT_STYLE = `
:root { color-scheme: light; }
body { margin: 0; background: #fbfaf7; color: #1f1d1a; font: 1rem/1.5 ${SANS}; }
main { max-width: 52rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; overflow-wrap: break-word; }
h1 { margin: 0 0 .5rem; font: 600 1.9rem/1.2 ${SERIF}; }
h2 { margin: 2.5rem 0 .75rem; padding-bottom: .25rem; border-bottom: 1px solid #d9d4c9; font-size: 1.2rem; }
h3 { margin: 0 0 .5rem; font-size: .95rem; color: #57524a; }
p { margin: 0 0 .6rem; }
.internal { color: #8a2b1d; font-weight: 600; }
.claim { margin: 0 0 1.25rem; padding: .9rem 1rem; border: 1px solid #d9d4c9; border-left: 4px solid #b8b0a1; background: #fff; }
.state { display: inline-block; margin-right: .5rem; padding: 0 .5rem; border: 1px solid currentcolor; border-radius: .2rem; color: #1f1d1a; }
.state-verified, .state-verified-with-change { border-left-color: #2f6b3a; }
.state-stale, .state-disputed, .state-orphaned { border-left-color: #b3261e; }
.state-todo, .state-checking, .state-half-signed, .state-other-sources, .state-cannot-verify { border-left-color: #b0781e; }
.words { font: 1.15rem/1.45 ${SERIF}; }
:is(.words, .diff, li):lang(km) { line-height: 1.8; }
.about { color: #57524a; font-size: .9rem; }
.missing { color: #b3261e; }
.level { color: #b3261e; font-size: .85em; }
dl { margin: 0; }
dt { margin-top: .5rem; color: #57524a; font-size: .85rem; font-weight: 600; }
dd { margin: 0; }
ul { margin: 0; padding-left: 1.1rem; }
blockquote { margin: .25rem 0; padding-left: .75rem; border-left: 2px solid #d9d4c9; color: #57524a; }
del { color: #b3261e; }
ins { color: #2f6b3a; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .3rem .6rem .3rem 0; border-bottom: 1px solid #e6e1d6; text-align: left; vertical-align: top; }
td.count { text-align: right; font-variant-numeric: tabular-nums; }
@media print {
  @page { margin: 18mm; }
  body { background: #fff; font-size: 10pt; }
  main { max-width: none; padding: 0; }
  .claim { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
}
`;
