import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { hiddenRanges } from '../../../core/article/hidden-html.ts';
import { exportFile } from '../../../core/export/export-file.ts';
import { FORMATS } from '../../../core/export/format-list.ts';
import { leftOut } from '../../../core/export/left-out.ts';
import type { FormatId } from '../../../core/export/formats.ts';
import { storyInput } from './sample-story.ts';

async function exported(id: FormatId, body: string): Promise<string> {
  const format = FORMATS.find((one) => one.id === id);
  if (!format) throw new Error(`no format ${id}`);
  const { bytes } = await exportFile(format, storyInput(`# A\n\n${body}\n`));
  if (format.preview !== 'word') return new TextDecoder().decode(bytes);
  const page = Object.entries(unzipSync(bytes)).flatMap(([name, part]) => (name.endsWith('.xml') ? [new TextDecoder().decode(part)] : []));
  return page.join('\n').replace(/<[^>]*>/gu, '');
}
const plain = async (body: string): Promise<string> => (await exported('plain-text', body)).replace(/^A\n*/u, '').trimEnd();

/** What browsers do not show of each. */
const HIDDEN: readonly (readonly [string, string])[] = [
  ['It is <span hidden>not SECRET</span> so.', 'It is so.'],
  ['It is <span style="color: red; DISPLAY : none">SECRET</span>so.', 'It is so.'],
  ['It is <b style=visibility:hidden>SECRET **words**</b> so.', 'It is so.'],
  ["It is <i class='x' hidden='until-found'>SECRET [link](https://example.org)</i>, they say.", 'It is, they say.'],
  ['It is <template>SECRET</template>so.', 'It is so.'],
  ['It is <script>SECRET</script>so.', 'It is so.'],
  ['It is <style>.SECRET{}</style>so.', 'It is so.'],
  ['It is so. <script>SECRET', 'It is so.'],
  ['It is <span hidden>a <span>SECRET</span> SECRET</span> so.', 'It is so.'],
  ['It is so. <span hidden>SECRET\n\nNext.', 'It is so.\n\nNext.'],
  ['> It is <span hidden>SECRET</span> so.', 'It is so.'],
  ['- It is <span hidden>SECRET</span> so.', '- It is so.'],
  ['<div>It is <b hidden>SECRET</b> so.</div>', 'It is so.'],
  ['<div hidden>\nSECRET\n</div>\n\nIt is so.', 'It is so.'],
  ['<div hidden>\n\nSECRET **words**\n\n- SECRET\n\n</div>\n\nIt is so.', 'It is so.'],
  ['<div hidden>\n\n<div>\n\nSECRET\n\n</div>\n\nSECRET\n\n</div>\n\nIt is so.', 'It is so.'],
  ['<div style="display:none">\n\nSECRET\n\n</div>It is so.', 'It is so.'],
  ['It is so.\n\n<template>\n\nSECRET\n\n</template>', 'It is so.'],
  ['<p hidden>SECRET\n\nIt is so.', 'It is so.'],
  ['It is so.[^1]\n\n[^1]: Says <span hidden>SECRET</span> she.', 'It is so.[1]\n\n[1] Says she.'],
  ['It is so.\n\n<div hidden>\n\nSECRET', 'It is so.'],
  ['<p>It is <span hidden>SECRET</p>\n\nIt is so.', 'It is\n\nIt is so.'],
  ['<div>It is <span hidden>SECRET</div>\n\nIt is so.', 'It is\n\nIt is so.'],
  ['<ul><li>It <i><span hidden>SECRET</i></li><li>is so.</li></ul>', 'It is so.'],
  ['<p hidden>SECRET<div>It is so.</div>', 'It is so.'],
  ['<ul><li hidden>SECRET<li>It is so.</ul>', 'It is so.'],
  ['<table><tr><td hidden>SECRET<td>It is so.</table>', 'It is so.'],
  ['<div><p>It is <b hidden>SECRET</p><p>SECRET</b> so.</p></div>', 'It is so.'],
  ['<div hidden>\n\nSECRET\n\nSECRET </div> It is so.', 'It is so.'],
  ['It is <svg><desc>SECRET</desc></svg> so.', 'It is  so.'],
  ['It is <math><annotation>SECRET</annotation></math> so.', 'It is  so.'],
  ['It is so.[^1]\n\n[^1]: Yes.\n\n    <div hidden>SECRET</div>', 'It is so.[1]\n\n[1] Yes.'],
  ['It is so.[^1]\n\n[^1]: Yes.\n\n    Well <b hidden>SECRET</b> no.', 'It is so.[1]\n\n[1] Yes.\nWell no.'],
  ['It is so.[^1]\n\n[^1]: Yes.\n\n\t<div hidden>\n\n    SECRET\n\n    </div>\n\n    No.', 'It is so.[1]\n\n[1] Yes.\nNo.'],
  ['It is so.[^1]\n\n[^1]: Yes.\n\n    <div hidden>\n\n    SECRET\n\nNext.', 'It is so.[1]\n\nNext.\n\n[1] Yes.'],
  ['<div hidden>\n\nSECRET\n\n</div>', ''],
  ...'iframe audio video canvas title noembed noframes'
    .split(' ')
    .map((tag) => [`It is <${tag}>SECRET</${tag}> so.`, 'It is so.'] as const),
  ['<video src="a.mp4" controls>\nSECRET\n</video>\n\nIt is so.', 'It is so.'],
  ['It is <span style="display&#58;none">SECRET</span> so.', 'It is so.'],
  ['<div>It is <span style=display:&#110one>SECRET</span> so.</div>', 'It is so.'],
  ['It is <span style="d\\69 splay:n\\6fne">SECRET</span> so.', 'It is so.'],
  ...[
    '/*a*b*/display:none',
    '/* ** */ display: none',
    'display:none/*',
    'display/**/:/**/none',
    'color:red;;x;display:none',
    'background:url(a;b);display:none !important',
    'display:var(--x, none)',
    'opacity:.0',
    'opacity:-1',
    'opacity:0e9',
    'opacity:0%',
    'opacity:calc(0)',
    'opacity:calc(0 * 1)',
    'font-size:00px',
    'font-size:+0',
    'font-size:0.0em',
    'font-size:calc(0px)',
    'font:0/0 a',
    'font:italic 700 0px/1 serif',
    'visibility:collapse',
    'content-visibility:hidden',
  ].map((style) => [`It is <span style="${style}">SECRET</span> so.`, 'It is so.'] as const),
  ['It is <progress value=5 max=9>SECRET</progress> so.', 'It is so.'],
  ['It is <meter value=5 max=9>SECRET</meter> so.', 'It is so.'],
  ['It is <span popover>SECRET</span> so.', 'It is so.'],
  ['<div><svg><desc>SECRET</desc><defs><text>SECRET</text></defs></svg>It is so.</div>', 'It is so.'],
  ['<div><svg><title>SECRET</title><symbol><text>SECRET</text></symbol></svg>It is so.</div>', 'It is so.'],
  ['<div><math><annotation>SECRET</annotation></math>It is so.</div>', 'It is so.'],
  [`It is <span title="${'x'.repeat(2100)}" hidden>SECRET</span> so.`, 'It is so.'],
  [`<div title="${'x'.repeat(90_000)}" hidden>SECRET</div>\n\nIt is so.`, 'It is so.'],
];

describe('what HTML hides', () => {
  test.each(HIDDEN)('goes out in no format: %j', async (body, words) => {
    expect(await plain(body)).toBe(words);
    for (const { id } of FORMATS.filter(({ audience }) => audience !== 'internal'))
      expect(await exported(id, body), id).not.toContain('SECRET');
  });

  test('is said of every format that holds the text', () => {
    const input = storyInput('# A\n\nIt is <span hidden>not</span> so.\n\n<div hidden>\n\nAll of it.\n\n</div>\n');
    const named = FORMATS.flatMap((format) => leftOut(format, input).map(({ code, count }) => `${format.id}: ${code} ${count}`));
    expect(named).toContain('word: hidden 2');
    expect(named.filter((one) => one.includes('hidden'))).toHaveLength(9);
  });
});

/** What browsers strike, and no format could where it stands. */
const DELETED: readonly (readonly [string, string])[] = [
  ['<del>\n\nSECRET stole five.\n\n</del>\n\nIt is so.', 'It is so.'],
  ['<s>\n\nSECRET **words**\n\n- SECRET\n\n</s>\n\nIt is so.', 'It is so.'],
  ['<div><del>\n\nSECRET here\n\n</del></div>\n\nIt is so.', 'It is so.'],
  ['<div><del>SECRET stole five.</del> He left.</div>', 'He left.'],
  ['<del>\nSECRET here\n</del>\n\nIt is so.', 'It is so.'],
  ['<DEL class="a > b">\nSECRET here\n</DEL>\n\nIt is so.', 'It is so.'],
  ['<div><strike>SECRET</div>\n\nIt is so.', 'It is so.'],
  ['<div><s>SECRET <del>SECRET</s> SECRET</del> It is so.</div>', 'It is so.'],
  ['<table><tr><td><del>SECRET</del> so</td></tr></table>', 'so'],
  ['<ul><li><s>SECRET</s></li><li>so</li></ul>', 'so'],
  ['<p style="text-decoration: line-through">SECRET</p>\n\nIt is so.', 'It is so.'],
  ['<div><span style="text-decoration-line:underline line-through">SECRET <span>SECRET</span> SECRET</span> It is so.</div>', 'It is so.'],
  ['<div style="text-decoration:line-through">\n\nSECRET\n\n</div>\n\nIt is so.', 'It is so.'],
  ['It is so.[^1]\n\n[^1]: <del>SECRET.</del> Yes.', 'It is so.[1]\n\n[1] Yes.'],
  ['It is so.[^1]\n\n[^1]: Yes. <del>SECRET.\n\nNext.', 'It is so.[1]\n\nNext.\n\n[1] Yes.'],
  ['It is so.[^1]\n\n[^1]: Yes.\n\n    <del>SECRET.</del> No.', 'It is so.[1]\n\n[1] Yes.\nNo.'],
  ['It is so.[^1]\n\n[^1]: Yes.\n\n    <del>\n    SECRET\n    </del>\n\n    No.', 'It is so.[1]\n\n[1] Yes.\nNo.'],
  ['It is so.[^1]\n\n[^1]: Yes.\n\n    <div><del>SECRET</div>\n\nNext.', 'It is so.[1]\n\nNext.\n\n[1] Yes.'],
  ['It is <del>SECRET\n\nSECRET\n\nSECRET</del> so.', 'It is\n\nso.'],
  ['It is <strike>SECRET\n\n- SECRET\n- SECRET</strike> so.', 'It is\n\n- so.'],
  ['- It is <del>SECRET\n- SECRET\n- SECRET</del> so.', '- It is\n- so.'],
  ['> It is <del>SECRET\n>\n> SECRET</del> so.', 'It is\n\nso.'],
];

describe('what deletions hold in raw HTML and over blocks', () => {
  test.each(DELETED)('goes out in no format: %j', async (body, words) => {
    expect(await plain(body)).toBe(words);
    for (const { id } of FORMATS.filter(({ audience }) => audience !== 'internal'))
      expect(await exported(id, body), id).not.toContain('SECRET');
  });

  test('is named where it goes out nowhere, and nothing is where it is struck', () => {
    const counts = (body: string) =>
      FORMATS.flatMap((format) => leftOut(format, storyInput(`# A\n\n${body}\n`))).filter(({ code }) => code === 'hidden');
    expect(counts('<div>a <del>b</del> c</div>\n\n<del>\n\nAll of it.\n\n</del>').map(({ count }) => count)).toEqual(Array(9).fill(2));
    expect(counts('It is <del>not</del> so.')).toEqual([]);
    expect(counts('<iframe src="https://example.org/map"></iframe>\n\nIt is <b hidden></b> so.')).toEqual([]);
    expect(counts('<div hidden>\n\n![](a.png)\n\n</div>').map(({ count }) => count)).toEqual(Array(9).fill(1));
  });

  test.each([
    ['A lone <del> stays.', 'A lone  stays.'],
    ['A lone </del> stays.\n\n</del>\n\nIt too.', 'A lone  stays.\n\nIt too.'],
    ['```\n<del>\n```\n\nIt is so.\n\n```\n</del>\n```', '<del>\n\nIt is so.\n\n</del>'],
    ['| A | B |\n| --- | --- |\n| <del>c | d</del> |\n| e | f |', 'A\tB\n\t\ne\tf'],
  ])('and what stands outside goes out: %j', async (body, words) => expect(await plain(body)).toBe(words));
});

/** What only looks so. */
const SHOWN: readonly (readonly [string, string])[] = [
  ['It is <span data-hidden="1" title="display:none">so</span>.', 'It is so.'],
  ['It is <span style="display:nonesuch">so</span>.', 'It is so.'],
  ['It is <span style="/*display:none*/color:red">so</span>.', 'It is so.'],
  ['It is <span style="--display:none;content:\'display:none\'">so</span>.', 'It is so.'],
  ['It is <span style="opacity:.1;font-size:05px;font:100 9px a">so</span>.', 'It is so.'],
  ['It is <span style="opacity:calc(1 - .5)">so</span>.', 'It is so.'],
  ['It is <span style="text-decoration:underline">so</span>.', 'It is so.'],
  ['It is <dialog open>so</dialog>.', 'It is so.'],
  ['<div><svg><text>It is so.</text></svg></div>', 'It is so.'],
  ['It is `<span hidden>` so.', 'It is <span hidden> so.'],
  ['It is <br hidden> so.', 'It is  so.'],
  ['It is <span title="&quot; hidden">so</span>.', 'It is so.'],
  ['It is <object>so</object>.', 'It is so.'],
  ['<!-- <div hidden> -->\n\nIt is so.', 'It is so.'],
  ['```html\n<div hidden>\n```\n\nIt is so.', '<div hidden>\n\nIt is so.'],
  ['    <div hidden>\n\nIt is so.', '<div hidden>\n\nIt is so.'],
  ['It is so.[^1]\n\n[^1]: Yes.\n\n        <div hidden>\n\n    It is.', 'It is so.[1]\n\n[1] Yes.\n<div hidden>\nIt is.'],
  ['<details><summary>More</summary>It is so.</details>', 'More It is so.'],
  ['<details>\n<summary>More</summary>\n\nIt is so.\n\n</details>', 'More\n\nIt is so.'],
  ['It is <details><summary>more</summary> so.</details>', 'It is more so.'],
];

describe('what HTML shows, or folds', () => {
  test.each(SHOWN)('goes out: %j', async (body, words) => expect(await plain(body)).toBe(words));
});

describe('markup made to hold up main', () => {
  test.each([
    ['tags', '<span hidden>'.repeat(5000)],
    ['deletions', '<del>'.repeat(5000)],
    ['deletions and their ends', `${'<del>'.repeat(5000)}${'</del>'.repeat(5000)}`],
    ['a tag without an end', `<span ${'hidden '.repeat(3000)}`],
    ['quotation marks', `<span ${'"'.repeat(20_001)}`],
    ['comments', '<!--'.repeat(5000)],
    ['backticks', '`'.repeat(20_001)],
  ])('is read at once: %s', (_name, source) => {
    const { doc } = storyInput(`# A\n\n<div>\n${source}\n</div>\n\nWords ${source}\n\n[^1]: ${source}\n`);
    expect(hiddenRanges(doc).all.length).toBeLessThan(4);
  });
});
