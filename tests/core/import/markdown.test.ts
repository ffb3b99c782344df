import { expect, it } from 'vitest';
import type { Meta } from '../../../core/article/meta.ts';
import { outline, read } from './read-file.ts';

it('respects front matter and leaves the id to the library', () => {
  const { doc, report, blocks } = read(
    'a.md',
    '---\nid: 01OLD\nheadline: Fares rise\nbyline: Sok Dara\nlanguage: km\nstatus: ready\n---\n\nWords.\n\n## Sub\n\n- one\n',
  );
  const meta = doc.attrs.meta as Meta;
  expect([meta.id, meta.byline, meta.language, doc.child(0).textContent]).toEqual(['', ['Sok Dara'], 'km', 'Fares rise']);
  expect(outline(blocks)).toEqual(['paragraph: Words.', 'subhead: Sub', 'bullet_list: one']);
  expect(report).toEqual({
    name: 'a.md',
    headline: 'Fares rise',
    taken: { headline: 1, byline: 1, paragraph: 1, subhead: 1, bullet_list: 1 },
    setAside: [],
  });
});

it.each([
  ['leading', '# Fares rise\n\nWords.\n', ['paragraph: Words.']],
  ['further down', 'Words.\n\n# Fares rise\n\nMore.\n', ['paragraph: Words.', 'paragraph: More.']],
])('takes the first heading as headline: %s', (_, source, lines) => {
  const { doc, blocks } = read('a.md', source);
  expect(doc.child(0).textContent).toBe('Fares rise');
  expect(outline(blocks)).toEqual(lines);
});

it('keeps hostile HTML as source that nothing runs', () => {
  const { blocks } = read('a.md', '# T\n\n<script>x()</script>\n\n[a](javascript:x())\n');
  expect(blocks[0]?.type.name).toBe('raw_block');
  expect(blocks[1]?.toString()).not.toContain('link(');
});
