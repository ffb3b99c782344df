import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Claim } from '../../../core/saved/docket.ts';
import type { DocketChange } from '../../../core/saved/docket-change.ts';
import { contentHash } from '../../../electron/store/content-hash.ts';
import { anchorAt, claimOf } from '../../core/claims/made.ts';
import { madeDesk } from '../made-desk.ts';
import { withArticle } from './made-article.ts';

const AT = '2026-11-24T08:00:00Z';
const [SOKHA, DARA] = ['person:sokha', 'person:dara'];
const WORDS = 'The well';

async function desk() {
  const made = await withArticle();
  await made.sit(SOKHA);
  const question = (change: DocketChange, by = SOKHA) => ({ id: made.id, by, at: AT, change });
  const change = (one: DocketChange, by = SOKHA) => made.ask('docket.change', question(one, by));
  const refused = (one: DocketChange, by = SOKHA) => made.refused('docket.change', question(one, by));
  const docket = async () => (await made.ask('article.open', { id: made.id })).docket;
  return { ...made, change, refused, docket };
}

const claim = (more: Partial<Claim> = {}): Claim => ({ ...claimOf('c', WORDS), by: SOKHA, at: AT, ...more });
const signOffBy = (by: string) => ({ by, at: AT, words: WORDS, hash: contentHash(WORDS), beside: { before: '', after: '' } });
const verify = (by: string): DocketChange => ({ kind: 'sign-off', claim: 'c', check: 'verified', signOff: signOffBy(by) });

test('whoever sits at the desk signs, nobody else, known to the library or not', async () => {
  const { change, refused, sit, docket } = await desk();
  await sit(DARA);
  await sit(SOKHA);
  await change({ kind: 'add-claim', claim: claim() });
  for (const by of [DARA, 'person:nobody']) {
    expect(await refused(verify(by), by)).toEqual({ code: 'not-at-desk', detail: by, file: 'the-well.md' });
  }
  expect(await refused({ kind: 'set-claim', claim: 'c', check: 'disputed' }, DARA)).toMatchObject({ code: 'not-at-desk' });
  expect((await docket()).claims[0]).toMatchObject({ check: 'todo', signOffs: [] });
  await change(verify(SOKHA));
  expect((await docket()).claims[0]?.signOffs).toHaveLength(1);
});

test('where nobody has said who sits there, nobody signs', async () => {
  const made = await madeDesk();
  await made.ask('library.create', {});
  const { id } = await made.ask('article.create', { headline: WORDS, language: 'en' });
  for (const by of ['', DARA]) {
    const question = { id, by, at: AT, change: { kind: 'add-claim' as const, claim: claim({ by: by || DARA }) } };
    expect(await made.refused('docket.change', question)).toMatchObject({ code: 'not-at-desk' });
  }
});

test('the library knows whoever signs, though its record was put back from before they came', async () => {
  const { desk: at, change, libraryPlace } = await desk();
  await at.library?.record.change((record) => ({ ok: true, value: { ...record, people: [] } }));
  await change({ kind: 'add-claim', claim: claim() });
  const record = readFileSync(join(libraryPlace, '.stet', 'library.json'), 'utf8');
  expect(JSON.parse(record)).toMatchObject({ people: [{ id: SOKHA }] });
});

test('what comes in new bears no other name', async () => {
  const { refused, change } = await desk();
  const [dispute, note] = [
    { by: DARA, at: AT, words: WORDS },
    { id: 'n', by: DARA, at: AT, text: 'Seen.' },
  ];
  const borne: Partial<Claim>[] = [
    { by: DARA },
    { check: 'verified', signOffs: [signOffBy(DARA)] },
    { check: 'disputed', dispute },
    { thread: [note] },
    { thread: [{ ...note, by: SOKHA, resolved: true, resolvedBy: DARA, resolvedAt: AT }] },
    { calculations: [{ id: 'r', by: DARA, at: AT, written: '1 + 1 = 2' }] },
  ];
  for (const more of borne) {
    const wrong = { code: 'in-anothers-name', detail: DARA, file: 'the-well.md' };
    expect(await refused({ kind: 'add-claim', claim: claim(more) })).toEqual(wrong);
    expect(await refused({ kind: 'add-claims', claims: [claim({ id: 'd' }), claim(more)] })).toEqual(wrong);
  }
  const anchor = anchorAt(WORDS);
  expect(await refused({ kind: 'clear', cleared: { id: 'x', anchor, by: DARA, at: AT } })).toMatchObject({ code: 'in-anothers-name' });
  const dismissed = { suggester: 'number', exact: 'a', by: DARA, at: AT };
  expect(await refused({ kind: 'dismiss', dismissed })).toMatchObject({ code: 'in-anothers-name' });
  await change({ kind: 'add-claim', claim: claim() });
});

test('what was taken away comes back with the names on it, and with no others', async () => {
  const { change, refused, sit, ask, id, docket } = await desk();
  await change({ kind: 'add-claim', claim: claim() });
  await sit(DARA);
  await change(verify(DARA), DARA);
  await sit(SOKHA);
  const [signed] = (await docket()).claims;
  if (!signed) throw new Error('no claim');
  await change({ kind: 'remove-claims', claims: ['c'] });
  const forged = { ...signed, signOffs: [{ ...signOffBy(DARA), at: '2026-11-24T08:00:01Z' }] };
  expect(await refused({ kind: 'add-claim', claim: forged })).toMatchObject({ code: 'in-anothers-name' });
  const other = { ...signed, id: 'd' };
  expect(await refused({ kind: 'add-claim', claim: other })).toMatchObject({ code: 'in-anothers-name' });
  await change({ kind: 'add-claims', claims: [signed] });
  expect((await docket()).claims).toEqual([signed]);
  await change({ kind: 'remove-claim', claim: 'c' });
  await ask('article.close', { id });
  await docket();
  expect(await refused({ kind: 'add-claim', claim: signed })).toMatchObject({ code: 'in-anothers-name' });
});

test('a sign-off that its giver took back does not come back with the claim, though it was taken away with it and came back before', async () => {
  const { change, refused, sit, docket, ask } = await desk();
  await change({ kind: 'add-claim', claim: claim() });
  await sit(DARA);
  await change(verify(DARA), DARA);
  await sit(SOKHA);
  const [signed] = (await docket()).claims as [Claim];
  await change({ kind: 'remove-claim', claim: 'c' });
  await change({ kind: 'add-claim', claim: signed });
  expect((await ask('audit.read', {})).entries[0]).toMatchObject({
    kind: 'add-claim',
    by: SOKHA,
    detail: { claim: 'c', signedBy: [DARA] },
  });
  await sit(DARA);
  await change({ kind: 'withdraw-sign-off', claim: 'c', by: DARA }, DARA);
  await sit(SOKHA);
  await change({ kind: 'remove-claim', claim: 'c' });
  expect(await refused({ kind: 'add-claim', claim: signed })).toMatchObject({ code: 'in-anothers-name', detail: DARA });
});

test('a sign-off that its giver took back before the claim went does not come back with it', async () => {
  const { change, refused, sit, docket } = await desk();
  await change({ kind: 'add-claim', claim: claim() });
  await sit(DARA);
  await change(verify(DARA), DARA);
  const [signed] = (await docket()).claims;
  await change({ kind: 'withdraw-sign-off', claim: 'c', by: DARA }, DARA);
  await sit(SOKHA);
  await change({ kind: 'remove-claim', claim: 'c' });
  expect(await refused({ kind: 'add-claim', claim: signed as Claim })).toMatchObject({ code: 'in-anothers-name' });
});

test('nothing is signed in advance or long ago, and what was taken away comes back with its old time', async () => {
  const { change, ask, refused, id, docket, clock } = await desk();
  await change({ kind: 'add-claim', claim: claim() });
  const signed = (at: string): DocketChange => ({ kind: 'sign-off', claim: 'c', check: 'verified', signOff: { ...signOffBy(SOKHA), at } });
  const bare = (await docket()).claims[0] as Claim;
  for (const at of ['2099-01-01T00:00:00Z', '1999-01-01T00:00:00Z', '2026-11-22T08:00:00Z']) {
    expect(await refused(signed(at))).toMatchObject({ code: 'bad-question' });
  }
  const later = { ...signOffBy(SOKHA), at: '2099-01-01T00:00:00Z' };
  expect(await refused({ kind: 'add-claim', claim: claim({ id: 'd', check: 'verified', signOffs: [later] }) })).toMatchObject({
    code: 'bad-question',
  });
  const { check, priority, category, citations, thread } = bare;
  const from = { check, priority, category, citations, thread, signOffs: [] };
  const to = { ...from, check: 'verified' as const, signOffs: [later] };
  expect(await refused({ kind: 'set-work', claim: 'c', from, to })).toMatchObject({ code: 'bad-question' });
  for (const at of ['yesterday', '1999-01-01T00:00:00Z', '2099-01-01T00:00:00Z', 'x'.repeat(5_000_000)]) {
    const question = { id, by: SOKHA, at, change: { kind: 'set-claim' as const, claim: 'c', priority: 'low' as const } };
    expect(
      await ask('docket.change', question).then(
        () => 'taken',
        () => 'refused',
      ),
    ).toBe('refused');
  }
  await change(signed(AT));
  const [old] = (await docket()).claims as [Claim];
  clock.ms += 30 * 86_400_000;
  const at = new Date(clock.ms).toISOString();
  await ask('docket.change', { id, by: SOKHA, at, change: { kind: 'remove-claim', claim: 'c' } });
  await ask('docket.change', { id, by: SOKHA, at, change: { kind: 'add-claim', claim: old } });
  expect((await docket()).claims).toEqual([old]);
});

test('a source bears the name of whoever adds it, and keeps it when somebody else changes it', async () => {
  const { ask, sit } = await withArticle();
  await sit(SOKHA);
  const source = { id: 's', kind: 'document' as const, title: 'Ledger', confidentiality: 'public' as const, at: AT };
  expect((await ask('source.save', { source: { ...source, by: DARA } })).sources).toEqual([{ ...source, by: SOKHA }]);
  await sit(DARA);
  expect((await ask('source.save', { source: { ...source, by: DARA } })).sources).toEqual([{ ...source, by: SOKHA }]);
});
