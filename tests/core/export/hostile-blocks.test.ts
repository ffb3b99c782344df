import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../../core/export/format-list.ts';
import { shownInline, shownRaw } from '../../../core/export/public-parts.ts';
import { storyInput } from './sample-story.ts';

/** Blocks made to hold up main: what reads them looks at each sign a few times, not as often as there are signs. */
const MANY = 400_000;

describe('a block of code', () => {
  test.each<readonly [string, string, string]>([
    ['in backticks', '```\none\n\ntwo\n```', 'one\n\ntwo'],
    ['in tildes, named', '~~~js\none\n~~~~', 'one'],
    ['with spaces before', '  ```\none\n   ``` ', 'one'],
    ['empty', '```\n```', ''],
    ['empty line', '```\n\n```', ''],
    ['with backticks in it', '```\na ``` b\n```', 'a ``` b'],
    ['with a longer fence around', '````\n```\n````', '```'],
    ['with a fence of the other kind in it', '```\n~~~\n```', '~~~'],
  ])('keeps its lines: %s', (_name, source, text) => {
    expect(shownRaw(source)).toEqual({ kind: 'code', text });
  });

  test.each<readonly [string, string]>([
    ['backticks', '`'.repeat(MANY)],
    ['tildes', '~'.repeat(MANY)],
    ['spaces', `\`\`\`${' '.repeat(MANY)}`],
    ['lines', '\n   ```'.repeat(MANY / 10)],
  ])('of very many %s is read at once', (_name, line) => {
    for (const fence of ['```', '~~~']) expect(shownRaw(`${fence}\n${line}x\n${fence}`)).toEqual({ kind: 'code', text: `${line}x` });
  });
});

describe('markup nested without end', () => {
  test('shows its words', () => {
    expect(shownRaw(`${'<div>'.repeat(40_000)}ten`)).toEqual({ kind: 'words', text: 'ten' });
    expect(shownRaw(`<p>one</p>${'<b>'.repeat(2000)}10<sup>6</sup>`)?.text).toContain('one');
    expect(shownInline(`${'<b>'.repeat(2000)}`)).toBe('');
  });

  test('goes out', async () => {
    const format = FORMATS.find(({ id }) => id === 'html');
    const made = await format?.make(storyInput(`# A\n\nFirst.\n\n${'<div>'.repeat(40_000)}ten\n\nMid ${'<b>'.repeat(20_000)}\n\nEnd.\n`));
    expect(new TextDecoder().decode(made)).toContain('<p>ten</p>');
  });

  test('keeps the order and the gaps of words', () => {
    expect(shownRaw('<div>a <b>b</b><p>c</p>d<script>x</script><br>e</div>')?.text).toBe('a b c d e');
  });
});
