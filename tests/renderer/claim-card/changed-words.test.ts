import { describe, expect, it } from 'vitest';
import { wordDiff } from '../../../core/text/word-diff.ts';
import { nearChanges } from '../../../renderer/elements/claim-card/changed-words.ts';

const LONG =
  'The harbour office said on Monday, after a winter of complaints, that the crossing carried 340 people a day in the dry months';

function shown(before: string, after: string): string {
  const marks = { same: '', removed: '-', added: '+' };
  return nearChanges(wordDiff(before, after))
    .map(({ kind, text }) => (kind === 'same' ? text : `[${marks[kind]}${text}]`))
    .join('');
}

describe('a change in a long passage', () => {
  it.each([
    [LONG, LONG.replace('340', '345'), '…that the crossing carried [-340][+345] people a day in…'],
    [LONG, LONG.replace('The', 'A'), '[-The][+A] harbour office said on…'],
    ['Four boats', 'Five boats', '[-Four][+Five] boats'],
    [LONG, LONG, LONG],
  ])('%# is shown with the words around it', (before, after, wanted) => {
    expect(shown(before, after)).toBe(wanted);
  });

  it('keeps what stands between two changes when it is short', () => {
    expect(shown('two boats and nine oars', 'three boats and ten oars')).toBe('[-two][+three] boats and [-nine][+ten] oars');
  });
});
