import { describe, expect, it } from 'vitest';
import { raisedWords, riseOf } from '../../../core/import/raised-words.ts';
import { outline, read } from './read-file.ts';

const run = (text: string, linked = false) => ({ text, linked });

it.each([
  ['6', 'super', '⁶'],
  ['-6', 'super', '⁻⁶'],
  ['–12', 'super', '⁻¹²'],
  [' n+1 ', 'super', ' ⁿ⁺¹ '],
  ['x', 'super', '^x'],
  ['2x', 'super', '^(2x)'],
  ['១២', 'super', '^(១២)'],
  ['1,2', 'super', '^(1,2)'],
  ['2', 'sub', '₂'],
  ['max', 'sub', '_(max)'],
  ['th', 'super', 'th'],
  ['TM', 'super', '™'],
  ['®', 'super', '®'],
  ['*', 'super', '*'],
  ['[1]', 'super', '[1]'],
  ['²', 'super', '²'],
  ['2²', 'super', '^(2²)'],
  ['', 'super', ''],
  [' ', 'sub', ' '],
  ['a whole phrase in small raised type', 'super', 'a whole phrase in small raised type'],
] as const)('“%s” as %s is written “%s”', (text, rise, becomes) => expect(raisedWords([run(text)], rise)).toEqual([becomes]));

it.each([
  [
    [run('1'), run('0')],
    ['¹', '⁰'],
  ],
  [
    [run('a'), run(' '), run('b ')],
    ['^(a', ' ', 'b) '],
  ],
  [[run('1', true)], ['[1]']],
  [
    [run('[', true), run('1', true), run(']', true)],
    ['[', '1', ']'],
  ],
  [
    [run('2 '), run('1', true)],
    ['² ', '[1]'],
  ],
  [
    [run('1', true), run(', '), run('b', true)],
    ['[1]', ', ', '[b]'],
  ],
] as const)('runs %j', (runs, becomes) => expect(raisedWords(runs, 'super')).toEqual(becomes));

it('a cell that is set low is no subscript', () => {
  expect(riseOf('td', 'vertical-align: sub')).toBeNull();
  expect(riseOf('span', 'color:red; Vertical-Align : SUPER')).toBe('super');
  expect(riseOf('span', 'vertical-align: top')).toBeNull();
});

describe('a page with raised figures', () => {
  it.each([
    ['10<sup>6</sup> people', '10⁶ people'],
    ['5 km<sup>2</sup>.<sup><a>1</a></sup>', '5 km².[1]'],
    ['said<a href="https://example.org/#n"><sup>2</sup></a>.', 'said[2].'],
    ['<a href="https://example.org/">10<sup>3</sup> boats</a>', '10³ boats'],
    ['10<span style="font-size:0.6em;vertical-align:super">-6</span>', '10⁻⁶'],
    ['10<span class="c2 c7">6</span>', '10⁶'],
    ['2<sup>2<sup>2</sup></sup>', '2^(2²)'],
    ['m <sup><span style="vertical-align:super">2</span></sup>', 'm ²'],
  ])('%s', (html, becomes) => {
    const page = `<style>.c1{color:red}.c3,span.c7{color:red;vertical-align:super}</style><h1>Over 10<sup>6</sup></h1><p>${html}</p>`;
    const { doc, blocks } = read('a.html', page);
    expect(outline(blocks)).toEqual([`paragraph: ${becomes}`]);
    expect(doc.child(0).textContent).toBe('Over 10⁶');
  });
});
