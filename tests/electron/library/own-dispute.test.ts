import { expect, test } from 'vitest';
import type { Question } from '../../../core/contract/calls.ts';
import { workOn } from '../../../core/claims/claim-work.ts';
import { claimOf } from '../../core/claims/made.ts';
import { withArticle } from './made-article.ts';

const AT = '2026-11-24T08:00:00Z';
const RAISER = 'person:a';
const OTHER = 'person:b';
const TOLERANCE = { letterCase: false, punctuation: false };

const decision = (decider: string, by = RAISER) => ({ outcome: 'stands' as const, decider, why: 'Two ledgers.', by, at: AT });

async function disputed(separation: boolean) {
  const { ask, refused, sit, id } = await withArticle();
  await sit(RAISER);
  await ask('library.settings', { settings: { tolerance: TOLERANCE, signOffs: 1, separation } });
  const question = (change: Question<'docket.change'>['change'], by = RAISER) => ({ id, by, at: AT, change });
  await ask('docket.change', question({ kind: 'add-claim', claim: { ...claimOf('c', 'The well'), by: RAISER } }));
  await ask('docket.change', question({ kind: 'set-claim', claim: 'c', check: 'disputed' }));
  return { ask, refused, sit, question };
}

test('whoever raised a dispute does not decide it where the library keeps duties apart, not by redo either, whoever writes it down', async () => {
  const { ask, refused, sit, question } = await disputed(true);
  for (const by of [OTHER, RAISER]) {
    await sit(by);
    const own = question({ kind: 'decide', claim: 'c', decision: decision(RAISER, by) }, by);
    expect(await refused('docket.change', own)).toMatchObject({ code: 'own-dispute' });
  }
  const claim = { ...claimOf('c', 'The well'), check: 'disputed' as const, dispute: { by: RAISER, at: AT, words: 'The well' } };
  const from = workOn(claim);
  const to = { ...from, check: 'checking' as const, dispute: { by: RAISER, at: AT, words: 'The well', decision: decision(RAISER) } };
  expect(await refused('docket.change', question({ kind: 'set-work', claim: 'c', from, to }))).toMatchObject({ code: 'own-dispute' });
  await ask('docket.change', question({ kind: 'decide', claim: 'c', decision: decision(OTHER) }));
});

test('where it does not, or they take the dispute back, nothing is refused', async () => {
  const alone = await disputed(false);
  await alone.ask('docket.change', alone.question({ kind: 'decide', claim: 'c', decision: decision(RAISER) }));
  const apart = await disputed(true);
  await apart.ask('docket.change', apart.question({ kind: 'set-claim', claim: 'c', check: 'checking' }));
});
