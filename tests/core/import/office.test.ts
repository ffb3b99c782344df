import { describe, expect, it } from 'vitest';
import { tableGrid } from '../../../core/import/table-grid.ts';
import { aside, outline, read } from './read-file.ts';

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{}</style></head><body>
<p class=MsoTitle>Well <del cite="mailto:x" datetime="2026-05-04T10:00">dry</del><ins cite="mailto:x">deep</ins></p>
<p class=MsoNormal>The well is <span class=msoDel><s>ten</s></span><span class=msoIns><u>twelve</u></span> metres deep,
<a style='mso-comment-reference:CM_1;mso-comment-date:20260504T1000'>the ledger says</a><span class=MsoCommentReference><span style='font-size:8.0pt'><a class=msocomanch href="#_msocom_1" name="_msoanchor_1">[CM1]</a><span style='mso-special-character:comment'>&nbsp;</span></span></span>.</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>One <s class=msoDel>gone</s>thing</p>
<table class=MsoTableGrid><tr><td colspan=2><p class=MsoNormal><b>Depth</b></p></td><td><p class=MsoNormal>Year</p></td></tr>
<tr><td rowspan=2><p class=MsoNormal>North</p><p class=MsoNormal>side</p></td><td><p class=MsoNormal>12 m</p></td><td><p class=MsoNormal>2025</p></td></tr>
<tr><td><p class=MsoNormal>11 m</p></td><td><p class=MsoNormal>2026</p></td></tr></table>
<div style='mso-element:comment-list'><hr class=msocomoff align=left size=1 width="33%"><div style='mso-element:comment'><div id="_com_1" class=msocomtxt><p class=MsoCommentText><a href="#_msoanchor_1">[CM1]</a>Ask the keeper.</p></div></div></div>
</body></html>`;

const DOCS = `<html><body class="c1"><p class="c2"><span>The well is deep</span><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup><span>, they say.</span></p>
<div class="c3"><p class="c2"><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Who says so?</span></p></div></body></html>`;

describe('a file saved by Word', () => {
  const { doc, report, blocks } = read('word.html', WORD);
  it('comes in as it reads with every change taken', () => {
    expect(doc.child(0).textContent).toBe('Well deep');
    expect(outline(blocks)).toEqual([
      'paragraph: The well is twelve metres deep, the ledger says.',
      'ordered_list: One thing',
      'table: Depth |  | Year | North side | 12 m | 2025 |  | 11 m | 2026',
    ]);
  });
  it('says what was deleted and what was remarked', () => {
    expect(aside(report)).toEqual(
      expect.arrayContaining(['deletion: dry', 'deletion: ten', 'deletion: gone', 'comment: [CM1] · Ask the keeper.']),
    );
    expect(aside(report).filter((line) => line.startsWith('comment'))).toHaveLength(1);
  });
});

it('lists of Word keep their numbers', () => {
  const item = (sign: string, words: string) =>
    `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>${sign}<span>&nbsp;</span></span>${words}</p>`;
  const page = ['·|red', '3)|three', '4)|four', '1.|one', '2.|two'].map((line) => item(...(line.split('|') as [string, string]))).join('');
  const { blocks } = read('word.html', `<html><body><p class=MsoTitle>A</p>${page}</body></html>`);
  expect(blocks.map((block) => `${block.type.name} ${String(block.attrs.order)}: ${block.textContent}`)).toEqual([
    'bullet_list undefined: red',
    'ordered_list 3: threefour',
    'ordered_list 1: onetwo',
  ]);
});

it('comments of Google Docs stay out of the text and are shown', () => {
  const { report, blocks } = read('docs.html', DOCS);
  expect(outline(blocks)).toEqual(['paragraph: The well is deep, they say.']);
  expect(aside(report)).toEqual(['comment: [a] · Who says so?']);
});

it('a page of somebody else keeps what it shows struck through', () => {
  const { blocks } = read('page.html', '<article><h1>A</h1><p>It cost <del>five</del> six.</p></article>');
  expect(blocks[0]?.toString()).toContain('strike("five")');
});

it.each([
  ['<p>The fare is <del>500</del><ins>700</ins> riel.</p>', 'The fare is 700 riel.', '500'],
  ['<p>The fare is <ins>700</ins> <s>500</s> riel.</p>', 'The fare is 700 riel.', '500'],
  ['<del>Struck words</del><ins>Added words</ins>', 'Added words', 'Struck words'],
])('what a page replaced is set aside: %s', (html, words, gone) => {
  const { report, blocks } = read('page.html', `<article><h1>A</h1>${html}</article>`);
  expect(outline(blocks)).toEqual([`paragraph: ${words}`]);
  expect(aside(report)).toEqual([`deletion: ${gone}`]);
});

describe('merged cells', () => {
  const cell = (name: string, columns = 1, rows = 1) => ({ cell: name, columns, rows });
  it.each([
    [
      'across',
      [
        [cell('a', 2), cell('b')],
        [cell('c'), cell('d'), cell('e')],
      ],
      [
        ['a', null, 'b'],
        ['c', 'd', 'e'],
      ],
    ],
    [
      'down',
      [[cell('a', 1, 2), cell('b')], [cell('c')]],
      [
        ['a', 'b'],
        [null, 'c'],
      ],
    ],
    [
      'both',
      [[cell('a', 2, 2)], [cell('b')]],
      [
        ['a', null, null],
        [null, null, 'b'],
      ],
    ],
    ['beyond belief', [[cell('a', 1e9, 1e9)]], [['a', ...Array.from({ length: 99 }, () => null)]]],
    ['nonsense', [[cell('a', Number.NaN, -1), cell('b')]], [['a', 'b']]],
    ['nothing', [], []],
  ] as const)('%s', (_name, rows, grid) => {
    expect(tableGrid(rows)).toEqual(grid);
  });
});
