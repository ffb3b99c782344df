import { describe, expect, test } from 'vitest';
import { describe as anchorOf } from '../../../core/anchoring/describe.ts';
import { applyChange } from '../../../core/claims/apply.ts';
import { checkArticle } from '../../../core/claims/article-check.ts';
import { besideChange, besideMoved } from '../../../core/claims/beside-change.ts';
import { besideOf } from '../../../core/claims/beside.ts';
import { workOn } from '../../../core/claims/claim-work.ts';
import type { Claim, Docket } from '../../../core/saved/docket.ts';
import type { DocketChange } from '../../../core/saved/docket-change.ts';
import { read, WORDS } from './made-beside.ts';
import { AT, claimOf, docketOf, SETTINGS, signed } from './made.ts';

const BODY = 'The company paid $200 to some houses. Nobody minds.';
const FALSE = 'It is false that the company paid $200 to some houses. Nobody minds.';

function changed(docket: Docket, change: DocketChange, by = 'person:a'): Docket {
  const next = applyChange(docket, { by, at: AT }, change, []);
  if (!next.ok) throw new Error(next.problem.detail);
  return next.value;
}

/** A claim that was called not a fact while this stood there, by this version or, without `beside`, by one before it. */
function said(then: string, isOld = false): Claim {
  const { now, range } = read(then);
  const beside = isOld ? undefined : besideOf(range, now);
  const change: DocketChange = { kind: 'set-claim', claim: 'c', check: 'not-a-fact', ...(beside && { beside }) };
  const [claim] = changed(docketOf([claimOf('c', WORDS)]), change).claims;
  if (!claim) throw new Error('no claim');
  return claim;
}

/** The claim where the text is this now. */
function standing(claim: Claim, body: string, others: readonly Claim[] = []) {
  const { projection, now, range } = read(body);
  const anchor = anchorOf(projection.text, range.from, range.to);
  const result = checkArticle(projection, docketOf([{ ...claim, anchor }, ...others]), {}, SETTINGS, 'en');
  return { result, state: result.coverage.sentences[1]?.state, check: result.byId.get('c'), now };
}

describe('words that come in beside a claim that is not a fact', () => {
  test.each([
    ['nothing', BODY, 'not-a-fact'],
    ['words before it', FALSE, 'changed'],
    ['a word behind it', BODY.replace('some', 'no'), 'changed'],
    ['a mark’s number', BODY.replace('houses.', 'houses.[^1]') + '\n\n[^1]: A list.', 'not-a-fact'],
  ])('%s', (_name, body, state) => {
    const at = standing(said(BODY), body);
    expect(at.state).toBe(state);
    expect(at.check?.state).toBe('not-a-fact');
    expect(at.result.gate.some(({ code }) => code === 'beside-changed')).toBe(state === 'changed');
    expect(at.check?.besideChanged === true).toBe(state === 'changed');
  });

  test('which words is told', () => {
    const { check, now } = standing(said(BODY), BODY.replace('some', 'no'));
    const pieces = check ? besideChange(check, now, SETTINGS) : null;
    expect(pieces?.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual(['some', 'no']);
    const [before, after] = ['a', 'b'].map((to) => `[The company](https://example.org/${to}) paid $200.`);
    const linked = standing(said(before ?? ''), after ?? '');
    expect(linked.state).toBe('changed');
    expect(linked.check && besideMoved(linked.check, linked.now, SETTINGS)).toMatchObject([{ kind: 'link', words: 'The company' }]);
  });

  test('of one that an earlier version made nothing is known, and it holds as it did', () => {
    expect(standing(said(BODY, true), FALSE)).toMatchObject({ state: 'not-a-fact', check: { state: 'not-a-fact' } });
  });

  test('said again, it is of the sentence as it stands', () => {
    const { now, range } = read(FALSE);
    const beside = besideOf(range, now);
    const again = changed(docketOf([said(BODY)]), { kind: 'set-claim', claim: 'c', check: 'not-a-fact', ...(beside && { beside }) });
    const [claim] = again.claims;
    expect(claim && standing(claim, FALSE).state).toBe('not-a-fact');
  });

  test('another status forgets it, and another field does not', () => {
    const docket = docketOf([said(BODY)]);
    const high = changed(docket, { kind: 'set-claim', claim: 'c', priority: 'high' });
    expect(high.claims[0]?.seenBeside).toMatchObject({ before: 'The company ' });
    for (const change of [
      { kind: 'set-claim', claim: 'c', check: 'todo' },
      { kind: 'sign-off', claim: 'c', check: 'verified', signOff: signed(WORDS) },
    ] as const)
      expect(changed(docket, change).claims[0]).not.toHaveProperty('seenBeside');
  });

  test('undo of it by anybody brings back what it remembered', () => {
    const docket = docketOf([said(BODY)]);
    const todo = changed(docket, { kind: 'set-claim', claim: 'c', check: 'todo' }, 'person:b');
    const [from, to] = [todo, docket].map(({ claims: [claim] }) => claim && workOn(claim));
    if (!from || !to) throw new Error('no claim');
    expect(changed(todo, { kind: 'set-work', claim: 'c', from, to }, 'person:b').claims).toEqual(docket.claims);
    const back = changed(docket, { kind: 'set-work', claim: 'c', from: to, to: from }, 'person:b');
    expect(back.claims[0]).not.toHaveProperty('seenBeside');
  });

  test('beside a verified claim its look is one of the whole sentence', () => {
    const { projection } = read(FALSE);
    const from = projection.text.indexOf('some houses');
    const old = { ...signed('some houses'), beside: { before: 'The company paid $200 to ', after: '.' } };
    const anchor = anchorOf(projection.text, from, from + 'some houses'.length);
    const verified = claimOf('v', 'some houses', { check: 'verified', signOffs: [old], anchor });
    expect(standing(said(BODY), FALSE, [verified]).state).toBe('changed');
    expect(standing(said(FALSE), FALSE, [verified]).state).toBe('verified');
  });
});
