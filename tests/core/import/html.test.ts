import { describe, expect, it } from 'vitest';
import type { Meta } from '../../../core/article/meta.ts';
import { writeNewArticle } from '../../../core/article/article-file.ts';
import { importArticle } from '../../../core/import/import-article.ts';
import { aside, outline, read } from './read-file.ts';

const BODY = 'The council met for three hours in the old customs house and agreed to look at the fares again before the rains.';

const PAGE = `<!doctype html><html lang="en"><head><title>Fares rise - The Ledger</title><meta name="author" content="Sok Dara">
<script>run()</script><style>p{}</style></head><body class="has-sidebar">
<header><a href="/">The Ledger</a></header><nav><a>Home</a> <a>News</a></nav>
<main><article><h1>Fares <em>rise</em></h1><p class="dek">Boats cost more.</p><p class="byline">By Sok Dara and Ann Lee</p><time>4 May 2026</time>
<div class="share-buttons"><a>Facebook</a></div>
<figure><img src="https://example.org/a.jpg" alt="A boat"><figcaption>A boat on the river. <span class="credit">Photo: Ann Lee</span></figcaption></figure>
<p>${BODY} <b>Bold</b> and <a href="https://example.org/x">a link</a>.</p>
<ul><li>One</li><li>Two<ol start="3"><li>deep</li></ol></li></ul>
<blockquote><p>Quoted.</p></blockquote><aside class="pullquote"><p>Pulled</p></aside>
<table><tr><th>A</th><th align="right">B</th></tr><tr><td>1</td><td>2</td></tr></table><hr>
<h3>Sub</h3><p>Second<br>line</p><p>691 views</p><iframe src="https://example.org/ad"></iframe></article></main><footer>© 2026</footer></body></html>`;

describe('a web page', () => {
  const { doc, report, blocks } = read('page.html', PAGE);

  it('becomes an article', () => {
    expect(doc.child(0).textContent).toBe('Fares rise');
    expect(doc.child(1).textContent).toBe('Boats cost more.');
    expect((doc.attrs.meta as Meta).byline).toEqual(['Sok Dara', 'Ann Lee']);
    expect(outline(blocks)).toEqual([
      'figure: A boat on the river. | Ann Lee',
      `paragraph: ${BODY} Bold and a link.`,
      'bullet_list: One | Two | deep',
      'block_quote: Quoted.',
      'pull_quote: Pulled',
      'table: A | B | 1 | 2',
      'rule: ',
      'subhead: Sub',
      'paragraph: Second line',
    ]);
    expect(blocks[1]?.toString()).toContain('strong("Bold")');
    expect(blocks[1]?.toString()).toContain('link("a link")');
    doc.check();
  });

  it('shows what stood around and between', () => {
    expect(aside(report)).toEqual([
      'site-name: The Ledger',
      'navigation: Home · News',
      'date-stamp: 4 May 2026',
      'share: Facebook',
      'unsupported: https://example.org/a.jpg',
      'views: 691 views',
      'unsupported: https://example.org/ad',
      'navigation: © 2026',
      'script: <script> × 1',
      'script: <style> × 1',
    ]);
  });
});

it.each([
  ['<table><caption>Fares <b>in riel</b></caption><tr><td>North</td><td>1.20</td></tr></table>', ['table: North | 1.20']],
  ['<table><caption>Fares in riel</caption><tr><td>North</td></tr></table>', ['paragraph: North']],
  ['<table><caption>Fares in riel</caption></table>', []],
])('the caption of %s stands before it', (table, after) => {
  expect(outline(read('a.html', `<article><h1>A</h1><p>${BODY}</p>${table}</article>`).blocks)).toEqual([
    `paragraph: ${BODY}`,
    'paragraph: Fares in riel',
    ...after,
  ]);
});

it('quotations keep their marks', () => {
  const { blocks } = read('a.html', '<h1>A</h1><p>She <q>never</q> said <q>he <q>did</q> it</q> or <q>“so”</q><q></q>.</p>');
  expect(outline(blocks)).toEqual(['paragraph: She “never” said “he ‘did’ it” or “so”.']);
});

const HOSTILE: readonly string[] = [
  '<p onclick="x()">a <a href="javascript:x()">b</a></p>',
  '<p><a href="JaVa\tScRiPt:x()">b</a><a href=" &#1;javascript:x()">c</a><a href="data:text/html,x">d</a><a href="vbscript:x">e</a></p>',
  '<img src=x onerror=x()><svg onload=x()><script>x()</script></svg>',
  '<p>a</p><math><mtext><table><mglyph><style><img src=x onerror=x()></style></mglyph></table></mtext></math>',
  '<noscript><p title="</noscript><img src=x onerror=x()>"></noscript><p>a</p>',
  '<form action="javascript:x()"><button formaction="javascript:x()">go</button></form><p>a</p>',
  '<iframe srcdoc="<script>x()</script>"></iframe><object data="javascript:x()"></object><embed src="javascript:x()"><p>a</p>',
  '<p>a<base href="javascript:x//"><meta http-equiv=refresh content="0;url=javascript:x()"><link rel=stylesheet href="javascript:x"></p>',
  '<template><script>x()</script></template><p style="background:url(javascript:x())">a</p>',
  '<figure><img src="javascript:x()" alt="a" onload="x()"><figcaption>c</figcaption></figure><p>a</p>',
  '<title></title><script>x()</script><body onload=x()><p>a<!--<img src="--><img src=x onerror=x()//">',
  '<a href="https://example.org/&quot; onmouseover=&quot;x()">a</a>',
];

it.each(HOSTILE)('lets nothing run: %s', (html) => {
  const { doc } = read('a.html', `<h1>T</h1>${html}`);
  doc.check();
  doc.descendants((node) => {
    for (const mark of node.marks)
      if (mark.type.name === 'link') expect(String(mark.attrs.href)).toMatch(/^(?:https?:\/\/|mailto:)[^"<>]*/);
    if (node.type.name === 'figure') expect(node.attrs.src).toBe('');
    expect(['raw_block', 'raw_inline']).not.toContain(node.type.name);
  });
  expect(writeNewArticle(doc)).not.toMatch(/javascript:|vbscript:|<script|\son\w+=["'a-z]/i);
});

it('gives up on nesting no page has, quickly', () => {
  const deep = importArticle({ name: 'deep.html', bytes: new TextEncoder().encode(`<html>${'<div>'.repeat(100_000)}x`) });
  expect(deep).toMatchObject({ ok: false, problem: { code: 'nested-too-deep', file: 'deep.html' } });
  expect(read('flat.html', `<h1>T</h1>${'<p>a'.repeat(3000)}`).blocks.length).toBe(3000);
});

it('cleans what Word puts on the clipboard', () => {
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>@font-face{}</style></head><body><!--StartFragment-->
<p class=MsoTitle>Fares rise<o:p></o:p></p><p class=MsoNormal style='mso-margin-top-alt:auto'><b>Bold</b> text&nbsp;here.<o:p>&nbsp;</o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>One</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>Two</p><!--EndFragment--></body></html>`;
  const { doc, blocks } = read('Pasted text', html);
  expect(doc.child(0).textContent).toBe('Fares rise');
  expect(blocks.map(String)).toEqual([
    'paragraph(strong("Bold"), " text\u00a0here.")',
    'bullet_list(list_item(paragraph("One")), list_item(paragraph("Two")))',
  ]);
});

it('cleans what Google Docs puts on the clipboard', () => {
  const html = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400">Plain </span><span style="font-weight:700">bold</span><span style="font-style:italic;font-weight:400"> slanted</span></p></b>`;
  expect(read('Pasted text', html).blocks.map(String)).toEqual(['paragraph("Plain ", strong("bold"), " ", emphasis("slanted"))']);
});

it('falls back to the main part, the page and its title', () => {
  const bare = read('a.html', `<title>Fares rise | The Ledger</title><div class="menu"><a>Home</a></div><div><p>${BODY}</p></div>`);
  expect([bare.doc.child(0).textContent, outline(bare.blocks), aside(bare.report)]).toEqual([
    'Fares rise',
    [`paragraph: ${BODY}`],
    ['navigation: Home'],
  ]);
  const shared = read('a.html', `<meta property="og:title" content="Shared title"><main><p>${BODY}</p></main>`);
  expect(shared.doc.child(0).textContent).toBe('Shared title');
});

it('merges the caption a page says again under the figure', () => {
  const words = 'A boat waits at the old pier in the rain.';
  const { blocks, report } = read(
    'a.html',
    `<article><h1>T</h1><figure><img alt="x" src="b.jpg"><figcaption>${words} (AKP)</figcaption></figure><p>${words} (AKP)</p><p>${BODY}</p></article>`,
  );
  expect(outline(blocks)).toEqual([`figure: ${words} | AKP`, `paragraph: ${BODY}`]);
  expect(aside(report)).toContain(`doubled-caption: ${words} (AKP)`);
});

it('a tag that is the name of what every object has is an unknown tag', () => {
  const { blocks, report } = read(
    'page.html',
    `<h1>Fares</h1><p>${BODY}</p><constructor><p>Kept <constructor>words</constructor>.</p></constructor>`,
  );
  expect(outline(blocks)).toEqual([`paragraph: ${BODY}`, 'paragraph: Kept words.']);
  expect(report.setAside).toEqual([]);
});

it.each([
  ['99999999999', 1],
  ['999999999', 999999999],
  ['12345678', 12345678],
  ['-3', 1],
  ['0', 0],
  ['x', 1],
])('a list that says it begins with %s begins with %i', (start, order) => {
  const { doc, blocks } = read('a.html', `<h1>T</h1><p>${BODY}</p><ol start="${start}"><li>one</li><li>two</li></ol>`);
  expect(blocks[1]?.attrs.order).toBe(order);
  expect(read('a.md', writeNewArticle(doc, '')).blocks[1]?.type.name).toBe('ordered_list');
});
