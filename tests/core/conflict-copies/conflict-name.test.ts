import { describe, expect, it } from 'vitest';
import { certainConflict, conflictNames } from '../../../core/conflict-copies/conflict-name.ts';
import { SYNC_TOOL_IDS } from '../../../core/conflict-copies/sync-tool.ts';
import { SYNC_TOOLS } from '../../../core/conflict-copies/sync-tools.ts';

describe('every sync tool', () => {
  it('is in the list once', () => {
    expect(SYNC_TOOLS.map(({ id }) => id).sort()).toEqual([...SYNC_TOOL_IDS].sort());
  });

  const examples = SYNC_TOOLS.flatMap((tool) => tool.examples.map((example) => ({ tool: tool.id, certain: tool.certain, ...example })));
  it.each(examples)('$tool: $name', ({ tool, certain, name, of, by, at }) => {
    const read = conflictNames(name).find((one) => one.of === of);
    expect(read).toEqual({ of, tool, by: by ?? null, at: at ?? null, certain });
    expect(certainConflict(name) !== null).toBe(certain);
  });

  /** The name of the article must not matter: Khmer, brackets, dots, quotation marks. */
  const odd = ["ferry's", 'រឿងសាឡាង', 'a (b) c', 'v1.2', 'ferry-2', 'Conflict', 'war (conflict)'];
  it.each(examples.flatMap((one) => odd.map((stem) => ({ ...one, stem }))))('$tool, of “$stem”: $name', ({ name, stem, of }) => {
    const named = `${stem}${name.slice('ferry'.length)}`;
    if (!name.startsWith('ferry.') && !name.startsWith('ferry (') && !name.startsWith('ferry_') && !name.startsWith('ferry ')) return;
    if (of !== 'ferry.md') return;
    expect(conflictNames(named).map((one) => one.of)).toContain(`${stem}.md`);
  });

  it.each(SYNC_TOOLS.flatMap((tool) => tool.leftAlone.map((name) => ({ tool: tool.id, name }))))(
    '$tool leaves $name alone',
    ({ tool, name }) => {
      expect(conflictNames(name).filter((one) => one.tool === tool)).toEqual([]);
    },
  );
});

describe('false alarms', () => {
  const ordinary = [
    'ferry-fares.md',
    'ferry-fares-2.md',
    'ferry-draft.md',
    'ferry-copy.md',
    'story-final.md',
    'conflict.md',
    'the-conflict-in-the-south.md',
    'conflict-2026-11-28.md',
    'border-conflict.md',
    'un-conflit-ancien.md',
    'konflikt.md',
    '競合.md',
    'conflicted.md',
    'a-conflicted-copy-editor.md',
    'minister (conflict of interest).md',
    'sync-conflict.md',
    'សង្គ្រាម.md',
    'conflicted copy.md',
    'README.md',
  ];
  it.each(ordinary)('%s', (name) => {
    expect(certainConflict(name)).toBeNull();
  });

  it.each(['ferry-2.md', 'ferry-draft.md', 'ferry-copy.md', 'ferry_v2.md', 'ferry-2026-11-28.md', 'ferry-km.md'])(
    '%s, whatever its id',
    (name) => {
      expect(conflictNames(name)).toEqual([]);
    },
  );

  it('keeps names that the file system cannot give', () => {
    for (const name of ['', '.', '.md', 'md', 'conflict', ' (conflicted copy).md']) expect(conflictNames(name)).toEqual([]);
  });
});

describe('what a name says', () => {
  it('a date that is none is not told', () => {
    expect(certainConflict('ferry.sync-conflict-20261328-101112-ABCDEF7.md')).toMatchObject({ of: 'ferry.md', at: null });
    expect(certainConflict('ferry.sync-conflict-20261128-991112-ABCDEF7.md')).toMatchObject({ at: '2026-11-28' });
  });

  it('a copy of a copy belongs to the first file', () => {
    const name = "ferry (Anna's conflicted copy 2026-11-27).sync-conflict-20261128-101112-ABCDEF7.md";
    expect(certainConflict(name)).toEqual({ of: 'ferry.md', tool: 'syncthing', by: 'ABCDEF7', at: '2026-11-28T10:11:12', certain: true });
  });

  it('a docket and the record are named the same way', () => {
    expect(certainConflict('01M8ABC.sync-conflict-20261128-101112-ABCDEF7.json')?.of).toBe('01M8ABC.json');
    expect(conflictNames('library-DESKTOP-AB12CD3.json').map(({ of }) => of)).toContain('library.json');
  });

  it('looks through ten thousand names at once', () => {
    const names = Array.from({ length: 10_000 }, (_, at) => `${'the-ferry-fares-of-november-'.repeat(4)}${at}.md`);
    const begun = performance.now();
    expect(names.filter((name) => certainConflict(name) !== null)).toEqual([]);
    const dockets = names.map((_, at) => `01M8ME${String(at).padStart(20, '0')}.json`);
    expect(dockets.filter((name) => conflictNames(name).length > 0)).toEqual([]);
    const took = performance.now() - begun;
    console.info(`  20,000 names in ${took.toFixed(1)} ms`);
    expect(took).toBeLessThan(500);
  });

  it('takes no time over a name made to take long', () => {
    const begun = performance.now();
    certainConflict(`${'a (conflicted copy '.repeat(12)}.md`);
    conflictNames(`${'-A'.repeat(120)}.md`);
    conflictNames(`${"x's conflicted copy ".repeat(12)}.md`);
    expect(performance.now() - begun).toBeLessThan(500);
  });
});
