import { parseFragment } from 'parse5';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeOf, elementsWhere, wordsOf } from '../../../core/import/html-tree.ts';
import { calmHtml } from '../../../renderer/editor/calm-html.ts';

describe('HTML from outside', () => {
  it.each([
    ['<p style="color:red">a</p>', '<p data-style="color:red">a</p>'],
    ['<p title="a > b" STYLE = \'x\'>a</p>', '<p title="a > b" data-style = \'x\'>a</p>'],
    ['<p title="x"style=y>a</p>', '<p title="x"data-style=y>a</p>'],
    ['<p mystyle=x data-style=y>a style=z</p>', '<p mystyle=x data-style=y>a style=z</p>'],
    ['<p title="style=">a</p>', '<p title="style=">a</p>'],
    ['<p/style=x>a</p>', '<p/data-style=x>a</p>'],
    ['a<style>p{}</style>b<STYLE\n>x</style >c', 'abc'],
    ['a<base href=x><meta http-equiv=refresh><link rel=x>b', 'ab'],
    ['a<!-- <style> -->b<![if x]>c<![endif]>d<!doctype html>e', 'abcde'],
    ['a<style>never closed', 'a'],
    ['1 < 2 and 3 <4', '1 < 2 and 3 <4'],
    ['a<p title="never closed', 'a'],
    ['<sty<style>le>x', '<sty<style>le>x'],
    ['', ''],
  ])('%j becomes %j', (html, calm) => expect(calmHtml(html)).toBe(calm));

  const piece = fc.constantFrom(
    ...[
      '<p ',
      '<b',
      '<style',
      '<script',
      '</style',
      '>',
      '"',
      "'",
      ' style=',
      'title=',
      'x',
      ' ',
      '/',
      '=',
      '<',
      '<!--',
      '-->',
      '</p>',
      '<base',
      '<svg>',
    ],
  );
  it('holds no style sheet, no base and no style, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const page = parseFragment(calmHtml(pieces.join('')));
        expect(elementsWhere(page, ({ tagName }) => ['style', 'base', 'script', 'meta', 'link'].includes(tagName))).toEqual([]);
        expect(elementsWhere(page, (element) => attributeOf(element, 'style') !== '')).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('of a megabyte without an end is read once', () => {
    for (const part of ['<p ', `<p '"`, '<style>', '<!--', '<', '<p a="'] as const)
      expect(calmHtml(part.repeat(200_000)).length).toBeLessThan(1_200_000);
  });

  it('keeps every word that would be shown', () => {
    const html =
      '<html><head><title>T</title></head><body class=a><p>One <b style="x">two</b></p><table><tr><td>three</table></body></html>';
    expect(wordsOf(parseFragment(calmHtml(html)))).toBe('One two three');
  });
});
