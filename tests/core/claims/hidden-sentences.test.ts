import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../core/article/article-file.ts';
import { plainText } from '../../../core/article/plain-text.ts';
import { checkArticle } from '../../../core/claims/article-check.ts';
import { exportFile } from '../../../core/export/export-file.ts';
import { FORMATS } from '../../../core/export/format-list.ts';
import type { FormatId } from '../../../core/export/formats.ts';
import { storyInput } from '../export/sample-story.ts';
import { docketOf, SETTINGS } from './made.ts';

function checked(body: string) {
  const opened = openArticle(`---\nheadline: A bill\n---\n\n${body}\n`);
  if (!opened.ok) throw new Error(opened.problem.code);
  return checkArticle(plainText(opened.value.doc), docketOf([]), {}, SETTINGS, 'en');
}

/** The states of the body's sentences. */
const states = (body: string): string =>
  checked(body)
    .coverage.sentences.slice(1)
    .map(({ state }) => state)
    .join(' ');

describe('a sentence of which no reader gets a letter is none to check', () => {
  test.each([
    ['<div hidden>He stole five.</div>', 'hidden'],
    ['<div hidden>\n\nHe stole. Twice.\n\n</div>\n\nShe paid.', 'hidden hidden untouched'],
    ['<div hidden>\n\n| Town | Fare |\n| --- | --- |\n| Kep | 4 |\n\n</div>', 'hidden hidden'],
    ['He <span hidden>paid. She stole. They</span> lied.', 'untouched hidden untouched'],
    ['<del>\n\nHe stole five.\n\n</del>', 'hidden'],
    ['<p><s>He stole five.</s></p>', 'hidden'],
    ['She paid. <!-- He stole. It rained. -->', 'untouched hidden hidden'],
    ['She paid.[^1]\n\n[^1]: <span hidden>He stole five.</span>', 'untouched hidden'],
    ['She paid.[^1]\n\n[^1]: Yes it is.\n\n    <div hidden>He stole five.</div>', 'untouched untouched hidden'],
    ['<p hidden>គាត់លួចប្រាំដុល្លារ។</p>', 'hidden'],
    ['<!-- He stole five. -->', ''],
    ['<script>var five = 5</script>', ''],
    ['<template>He stole five.</template>', 'hidden'],
    ['<!DOCTYPE html>', ''],
  ])('%j', (body, wanted) => expect(states(body)).toBe(wanted));

  test('it neither counts nor holds the gate, which goes on naming it with the way there', () => {
    const { coverage, gate, sentences } = checked('<div hidden>\n\nHe stole five.\n\n</div>');
    expect([coverage.total, coverage.covered, coverage.counts.untouched]).toEqual([1, 0, 1]);
    expect(gate.find(({ code }) => code === 'untouched')?.sentences).toEqual([0]);
    expect(gate.find(({ code }) => code === 'hidden-words')?.sentences).toEqual([1]);
    expect(sentences).toHaveLength(2);
  });
});

describe('what a reader gets a letter of stays one', () => {
  test.each([
    ['He did <span hidden>not</span> pay.', 'untouched'],
    ['<div>He did <b hidden>not</b> pay.</div>', 'untouched'],
    ['<div><b hidden>Not</b> 5</div>', 'untouched'],
    ['~~He stole five.~~', 'untouched'],
    ['<del>He stole five.</del>', 'untouched'],
    ['<details>He stole five.</details>', 'untouched'],
    ['`<div hidden>` He stole five.', 'untouched'],
    ['<!-- a --> He stole five.', 'untouched'],
    ['He<!-- a --> stole five.', 'untouched'],
    ['He. <?a > He stole. Twice. ?>', 'untouched untouched'],
    ['He. <!-- a --!> He stole. Twice. -->', 'untouched untouched untouched untouched'],
    ['<!-- a --!> He stole five. -->', 'untouched'],
    ['<!--> He stole five. -->', 'untouched'],
    ['<?a > He stole five. ?>', 'untouched'],
    ['<![CDATA[ > He stole five. ]]>', 'untouched'],
    ['<!--->He stole five.', 'untouched'],
    ['```\n<!-- He stole five. -->\n```', 'untouched'],
    ['```\n<!-- He stole five.\n```', 'untouched'],
    ['~~~\n<style>He stole five.\n~~~', 'untouched'],
    ['    <!-- He stole five. -->', 'untouched'],
    ['> ```\n> <!-- He stole five. -->\n> ```', 'untouched'],
    ['- `<!-- He stole five. -->`\n-\n\n      a', 'untouched untouched'],
    ['- <https://he.stole.five/>\n-\n\n      a', 'untouched untouched'],
    ['She paid.[^1]\n\n[^1]: Yes it is.\n\n    He stole. She paid.', 'untouched untouched untouched untouched'],
    ['She paid.[^1]\n\n[^1]: Yes it is.\n\n        <!-- He stole. She paid. -->', 'untouched untouched untouched'],
    ['> <!-->He stole five.\n>\n> ```\n> ```', 'untouched'],
  ])('%j', (body, wanted) => expect(states(body)).toBe(wanted));
});

async function exported(id: FormatId, body: string): Promise<string> {
  const format = FORMATS.find((one) => one.id === id);
  if (!format) throw new Error(id);
  return new TextDecoder().decode((await exportFile(format, storyInput(`# A\n\n${body}\n`))).bytes);
}

describe('the claims’ report prints none of what HTML hides', () => {
  test.each([
    ['<div hidden>\n\nSECRET words here.\n\n</div>\n\nIt is so.', 'It is so.'],
    ['<div hidden>SECRET words here.</div>\n\nIt is so.', 'It is so.'],
    ['It is <span hidden>SECRET</span> so.', 'It is  so.'],
    ['It is <!-- SECRET -->so.', 'It is so.'],
  ])('%j', async (body, said) => {
    const report = await exported('claims-report', body);
    expect(report).not.toContain('SECRET');
    expect(report).toContain(`<li>${said}</li>`);
  });
});
