import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Meta } from '../../../core/article/meta.ts';
import { importArticle } from '../../../core/import/import-article.ts';
import { takeBack, withTakenBack } from '../../../core/import/take-back.ts';
import { aside, outline, read } from './read-file.ts';

const LONG =
  'The council of the islands met in the old customs house for three hours and agreed to look at the fares again before the rains.';
const MORE =
  'Boat owners said the price of fuel left them no choice, and that nobody had asked them before the notice went up at the pier.';

const PAGE = `The Mekong Ledger

Night ferry fares to rise by a fifth

By Sok Dara and Ann Lee | 4 May 2026

Share on Facebook Twitter WhatsApp

The night ferry (R) waits at the old pier on May 3, 2026. (AKP)
The night ferry (R) waits at the old pier on May 3, 2026. (AKP)

${LONG}

“They [the owners] can’t pay,” said Dara.

What changes

${MORE}

- Single tickets
- Passes

A clerk sells tickets at the window. ( AKP)

${LONG} Again.

Read more: Bridge closed for repairs

${MORE} Again.

1,234 views
Tags: ferries, prices
© 2026 The Mekong Ledger. All rights reserved.
`;

describe('text off a web page', () => {
  const { doc, report, blocks } = read('ferry.txt', PAGE);

  it('finds headline, byline and body', () => {
    expect(doc.child(0).textContent).toBe('Night ferry fares to rise by a fifth');
    expect((doc.attrs.meta as Meta).byline).toEqual(['Sok Dara', 'Ann Lee']);
    expect(outline(blocks)).toEqual([
      'figure: The night ferry (R) waits at the old pier on May 3, 2026. | AKP',
      `paragraph: ${LONG}`,
      'paragraph: “They [the owners] can’t pay,” said Dara.',
      'paragraph: What changes',
      `paragraph: ${MORE}`,
      'bullet_list: Single tickets | Passes',
      'figure: A clerk sells tickets at the window. | AKP',
      `paragraph: ${LONG} Again.`,
      `paragraph: ${MORE} Again.`,
    ]);
  });

  it('shows everything it set aside, with the reason', () => {
    expect(aside(report)).toEqual([
      'site-name: The Mekong Ledger',
      'date-stamp: 4 May 2026',
      'share: Share on Facebook Twitter WhatsApp',
      'doubled-caption: The night ferry (R) waits at the old pier on May 3, 2026. (AKP)',
      'navigation: Read more: Bridge closed for repairs',
      'views: 1,234 views',
      'navigation: Tags: ferries, prices',
      'site-name: © 2026 The Mekong Ledger. All rights reserved.',
    ]);
    expect(report.taken).toEqual({ headline: 1, byline: 2, published: 1, caption: 2, paragraph: 6, bullet_list: 1 });
  });

  it('loses no words', () => {
    const all = [doc.textContent, ...(doc.attrs.meta as Meta).byline, ...report.setAside.map((line) => line.text)]
      .join(' ')
      .replace(/\s/g, '');
    for (const word of PAGE.split(/\s+/))
      if (!/^(?:By|and|\||-|\(|AKP\)|\(AKP\))$/.test(word)) expect(all).toContain(word.replace(/,$/, ''));
  });

  it('takes each set-aside line back where it stood, in any order', () => {
    for (const order of [
      [0, 1, 2, 3, 4, 5, 6, 7],
      [7, 6, 5, 4, 3, 2, 1, 0],
      [4, 0, 7, 3, 1, 6, 2, 5],
    ]) {
      let state: { doc: typeof doc; report: typeof report } = { doc, report };
      for (const index of order) state = takeBack(state.doc, state.report, index);
      expect(state.report.setAside).toEqual([]);
      expect(state.report.taken.paragraph).toBe(14);
      const lines = state.doc.content.content.slice(2).map((block) => block.textContent);
      expect(lines.slice(0, 3)).toEqual(['The Mekong Ledger', '4 May 2026', 'Share on Facebook Twitter WhatsApp']);
      expect(lines[lines.length - 1]).toBe('© 2026 The Mekong Ledger. All rights reserved.');
      expect(lines.indexOf('Read more: Bridge closed for repairs')).toBe(lines.indexOf(`${LONG} Again.`) + 1);
      state.doc.check();
    }
    expect(takeBack(doc, report, 99)).toEqual({ doc, report });
  });

  it('lays exactly the lines that are taken back, so that one can be set aside again', () => {
    expect(withTakenBack(doc, report, new Set())).toBe(doc);
    const both = withTakenBack(doc, report, new Set([4, 1]));
    expect(both.eq(withTakenBack(doc, report, new Set([1, 4])))).toBe(true);
    expect(both.childCount).toBe(doc.childCount + 2);
    const all = withTakenBack(doc, report, new Set(report.setAside.map(({ index }) => index)));
    expect(all.content.content.slice(2, 5).map((block) => block.textContent)).toEqual([
      'The Mekong Ledger',
      '4 May 2026',
      'Share on Facebook Twitter WhatsApp',
    ]);
  });
});

const HEADS: readonly (readonly [string, string, string, string[]])[] = [
  ['headline alone', `Fares rise\n\n${LONG}`, 'Fares rise', []],
  [
    'headline and an unmarked second line',
    `Fares on the islands rise again\n\nPassengers complain of crowded boats\n\n${LONG}`,
    'Fares on the islands rise again',
    [],
  ],
  ['masthead in capitals', `ISLAND POST\n\nFares on the islands rise\n\n${LONG}`, 'Fares on the islands rise', ['site-name: ISLAND POST']],
  ['no headline', `${LONG}\n\n${MORE}`, '', []],
  ['single newlines', `Fares rise\n${LONG}\n${MORE}`, 'Fares rise', []],
  [
    'menu on top',
    `Home > News > Islands\nSkip to content\n\nFares rise\n\n${LONG}`,
    'Fares rise',
    ['navigation: Home > News > Islands', 'navigation: Skip to content'],
  ],
  [
    'stamp under it',
    `Fares rise\n\nPublished: 4 May 2026, 10:23 AM\n\n${LONG}`,
    'Fares rise',
    ['date-stamp: Published: 4 May 2026, 10:23 AM'],
  ],
];

it.each(HEADS)('%s', (_, text, headline, set) => {
  const { doc, report } = read('a.txt', text);
  expect([doc.child(0).textContent, aside(report)]).toEqual([headline, set]);
});

it('reads Khmer as Khmer, with its furniture', () => {
  const body = 'ក្រុមប្រឹក្សាកោះបានប្រជុំនៅអគារគយចាស់អស់រយៈពេលបីម៉ោង ហើយបានយល់ព្រមពិនិត្យមើលថ្លៃសំបុត្រឡើងវិញមុនរដូវវស្សា។ ម្ចាស់ទូកនិយាយថាតម្លៃសាំងធ្វើឱ្យពួកគេគ្មានជម្រើស។';
  const { doc, report, blocks } = read('km.txt', `ថ្លៃសំបុត្រសាឡាងឡើងថ្លៃ\n\nថ្ងៃទី៤ ខែឧសភា ឆ្នាំ២០២៦\n\n${body}\n\nអ្នកទស្សនា ៦៩១\nចែករំលែក`);
  expect((doc.attrs.meta as Meta).language).toBe('km');
  expect(doc.child(0).textContent).toBe('ថ្លៃសំបុត្រសាឡាងឡើងថ្លៃ');
  expect(outline(blocks)).toEqual([`paragraph: ${body}`]);
  expect(report.setAside.map((line) => line.reason)).toEqual(['date-stamp', 'views', 'share']);
});

it('puts hard-wrapped lines together and leaves verse apart', () => {
  const wrapped =
    'The council of the islands met in the old customs house for three\nhours and agreed to look at the fares again before the rains come\nand the boats stop.';
  expect(outline(read('a.txt', `Fares rise\n\n${wrapped}`).blocks)).toEqual([`paragraph: ${wrapped.replace(/\n/g, ' ')}`]);
  expect(read('a.txt', `A song\n\n${LONG}\n\nOne line\nTwo lines\nThree`).blocks.length).toBe(4);
});

it('glues apart a caption said twice on one line', () => {
  const caption = 'A clerk sells tickets at the window. (AKP)';
  const { blocks, report } = read('a.txt', `Fares rise\n\n${caption}${caption}\n\n${LONG}`);
  expect(outline(blocks)[0]).toBe('figure: A clerk sells tickets at the window. | AKP');
  expect(aside(report)).toEqual([`doubled-caption: ${caption}`]);
});

it('takes no sentence for furniture', () => {
  const lines = [
    'Views differ on the island about the fares.',
    'He said 691 views of the sea are for sale.',
    'Share prices fell by a tenth on Monday.',
    'Home is where the boat is, she said.',
    'The ministry (MPWT) did not answer.',
  ];
  const { blocks, report } = read('a.txt', `Fares rise\n\n${LONG}\n\n${lines.join('\n\n')}\n\n${MORE}`);
  expect(report.setAside).toEqual([]);
  expect(blocks.map((block) => block.textContent)).toEqual([LONG, ...lines, MORE]);
});

const SAMPLE = new URL('../../../../shared/samples/camboja-us-cambodia-ties.txt', import.meta.url);
const hasSample = existsSync(SAMPLE);

describe.skipIf(!hasSample)('the published sample (skipped where the shared samples are absent)', () => {
  const source = hasSample ? readFileSync(SAMPLE) : new Uint8Array(0);
  const imported = hasSample ? importArticle({ name: 'sample.txt', bytes: source }) : null;
  if (imported && !imported.ok) throw new Error(imported.problem.code);
  const lines = new TextDecoder()
    .decode(source)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

  it('finds headline, two figures with credit, every paragraph', () => {
    if (!imported?.ok) throw new Error('no sample');
    const { doc, report } = imported.value;
    expect(doc.child(0).textContent).toBe(lines[1]);
    const figures = doc.content.content.filter((block) => block.type.name === 'figure');
    expect(figures.map((figure) => figure.lastChild?.textContent)).toEqual(['AKP', 'AKP']);
    expect(report.setAside.map((line) => [line.reason, line.text])).toEqual([
      ['site-name', lines[0]],
      ['doubled-caption', lines[2]],
      ['views', lines[lines.length - 1]],
    ]);
    const paragraphs = doc.content.content.filter((block) => block.type.name === 'paragraph').map((block) => block.textContent);
    expect(paragraphs).toEqual(lines.slice(4, -1).filter((line) => !/\(\s*AKP\)$/.test(line)));
    expect(report.taken).toEqual({ headline: 1, caption: 2, paragraph: paragraphs.length });
  });
});

describe('a line of very many blanks', () => {
  it.each([
    ['blanks.txt', `word${' '.repeat(100_000)}end`],
    ['tabs.txt', `word${'\t'.repeat(100_000)}end`],
    ['quoted.txt', `> a${' '.repeat(100_000)}b`],
    ['heading.txt', `# ${' '.repeat(100_000)}x`],
    ['blanks.html', `<p>word${'&nbsp;'.repeat(60_000)}end</p>`],
    ['blanks.md', `word${' '.repeat(100_000)}end`],
  ])('%s is read without looking back over them again and again', (name, text) => {
    // Read that way it would take minutes and the test would not end in time.
    expect(read(name, text).doc.textContent.trim()).not.toBe('');
  });
});

it('the report counts captions without a picture as captions', () => {
  const { report } = read('a.txt', `Fares rise\n\n${LONG}\n\nA boat on the river. (Photo: Ann Lee)\n\n${LONG.replace('three', 'four')}\n`);
  expect(report.taken).toEqual({ headline: 1, paragraph: 2, caption: 1 });
  const kept = read('a.md', '# Fares\n\n![A boat](media/a.png)\nOn the river.\n');
  expect(kept.report.taken).toMatchObject({ figure: 1 });
});

it.each([
  ['lines parted by blank lines', 'a short line\n\n'],
  ['lines', 'a short line\n'],
])('a text of a million short %s is refused before each is looked at', (_name, line) => {
  const before = performance.now();
  const imported = importArticle({ name: 'long.txt', bytes: new TextEncoder().encode(line.repeat(1_000_000)) });
  expect(imported).toMatchObject({ ok: false, problem: { code: 'too-large', file: 'long.txt' } });
  expect(performance.now() - before).toBeLessThan(4_000);
});
