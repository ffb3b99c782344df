import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { openArticle } from '../../../core/article/article-file.ts';
import { plainText } from '../../../core/article/plain-text.ts';
import { describe as anchorOf } from '../../../core/anchoring/describe.ts';
import { checkArticle, type ClaimCheck } from '../../../core/claims/article-check.ts';
import { addressesOf, isOfFile, NO_PICTURES, type Pictures } from '../../../core/claims/pictures.ts';
import { staleDiff } from '../../../core/claims/standing.ts';
import { underAt, underParts } from '../../../core/claims/stands-under.ts';
import { stashedText } from '../../../core/claims/stashed.ts';
import { SignOffSchema, type SignOff } from '../../../core/saved/docket.ts';
import { claimOf, docketOf, SETTINGS, signed } from './made.ts';

const SAID = 'The mayor opens the well.';
const [ONE, OTHER] = [`sha256:${'1'.repeat(64)}`, `sha256:${'2'.repeat(64)}`];

function read(body: string) {
  const opened = openArticle(`---\nheadline: A bill\n---\n\n${body}\n`);
  if (!opened.ok) throw new Error(opened.problem.code);
  return plainText(opened.value.doc);
}

const figure = (src: string): string => `It rained.\n\n![A man](${src} "Ann Lee")\n${SAID}\n\nIt was late.`;
const lie = (...pairs: readonly (readonly [string, string])[]): Pictures => new Map(pairs);

/** A sign-off for the caption under this picture, as the window makes it. */
function signedUnder(src: string, pictures: Pictures, words = SAID): SignOff {
  const text = read(figure(src));
  const from = text.text.indexOf(words);
  return { ...signed(words), under: underAt(stashedText(text, pictures).unders, { from, to: from + words.length }).under };
}

function stands(
  signOffs: readonly SignOff[],
  src: string,
  pictures: Pictures,
): { readonly why: string; readonly gate: string; readonly check: ClaimCheck } {
  const now = read(figure(src));
  const words = signOffs[0]?.words ?? SAID;
  const from = now.text.indexOf(words);
  const anchor = anchorOf(now.text, from, from + words.length);
  const claim = claimOf('c', words, { check: 'verified', signOffs: [...signOffs], anchor });
  const result = checkArticle(now, docketOf([claim]), { c: anchor }, SETTINGS, 'en', pictures);
  const check = result.byId.get('c');
  if (!check) throw new Error('the claim is gone');
  const under = staleDiff(check, SETTINGS)?.under ?? null;
  const gate = result.gate.filter(({ claims }) => claims.includes('c')).map(({ code }) => code);
  return {
    why: under === null ? check.state : `${check.state}: ${under.kind}`,
    gate: gate.filter((code) => code !== 'no-citation').join(),
    check,
  };
}

const MAN = 'media/man.png';

describe('a sign-off under a picture whose bytes are known', () => {
  const given = signedUnder(MAN, lie([MAN, ONE]));
  test.each([
    ['holds under the same bytes', MAN, lie([MAN, ONE]), 'verified', ''],
    ['is stale under other bytes of the same name', MAN, lie([MAN, OTHER]), 'stale: bytes', 'stale'],
    ['is stale under another picture', 'media/jail.png', lie(['media/jail.png', OTHER]), 'stale: picture', 'stale'],
    ['holds under the same bytes, their address written otherwise', './media/man.png', lie(['./media/man.png', ONE]), 'verified', ''],
    ['holds under the same bytes with percent signs', 'media/m%61n.png', lie(['media/m%61n.png', ONE]), 'verified', ''],
    ['holds under the same bytes of another name', 'media/renamed.png', lie(['media/renamed.png', ONE]), 'verified', ''],
    [
      'is stale under another case of a name that is another file',
      'media/Man.png',
      lie(['media/Man.png', OTHER]),
      'stale: picture',
      'stale',
    ],
    ['is stale under an address where nothing lies', 'media/Man.png', lie(['media/Man.png', 'gone']), 'stale: picture', 'stale'],
    ['is stale under an address of the web', 'https://example.org/man.png', NO_PICTURES, 'stale: picture', 'stale'],
    ['holds while nobody has looked', MAN, NO_PICTURES, 'verified', ''],
    ['is held back when the picture is gone', MAN, lie([MAN, 'gone']), 'verified', 'picture-lost'],
    ['is held back when the picture cannot be read', MAN, lie([MAN, 'unreadable']), 'verified', 'picture-lost'],
  ])('%s', (_name, src, pictures, ...[why, gate]) => {
    expect(stands([given], src, pictures)).toMatchObject({ why, gate });
  });

  test('on a credit, and through caption and credit, is bound as well', () => {
    for (const words of ['Ann Lee', `${SAID}\n\nAnn Lee`, `It rained.\n\n${SAID}`]) {
      const one = signedUnder(MAN, lie([MAN, ONE]), words);
      expect(stands([one], MAN, lie([MAN, ONE])).why).toBe('verified');
      expect(stands([one], MAN, lie([MAN, OTHER])).why).toBe('stale: bytes');
    }
  });

  test('says which picture it was, and is confirmed by one more sign-off', () => {
    const { check } = stands([given], MAN, lie([MAN, OTHER]));
    expect(staleDiff(check, SETTINGS)?.under).toEqual({ kind: 'bytes', was: MAN });
    const again = { ...given, under: check.under?.under };
    expect(stands([given, again], MAN, lie([MAN, OTHER])).why).toBe('verified');
    expect(again.under).toMatchObject({ picture: MAN, bytes: OTHER });
  });
});

describe('a sign-off of before, which knows no bytes', () => {
  const old = signedUnder(MAN, NO_PICTURES);
  test.each([
    ['holds whatever lies there', MAN, lie([MAN, OTHER]), 'verified', ''],
    ['holds where nothing lies, which is said', MAN, lie([MAN, 'gone']), 'verified', 'picture-unseen'],
    ['is stale under another picture', 'media/jail.png', lie(['media/jail.png', OTHER], [MAN, ONE]), 'stale: picture', 'stale'],
    ['holds under the same file, written otherwise', './media/man.png', lie(['./media/man.png', ONE], [MAN, ONE]), 'verified', ''],
    [
      'is stale under another address where its own is gone',
      './media/man.png',
      lie(['./media/man.png', ONE], [MAN, 'gone']),
      'stale: picture',
      'stale',
    ],
  ])('%s', (_name, src, pictures, ...[why, gate]) => {
    expect(old.under).not.toHaveProperty('bytes');
    expect(stands([old], src, pictures)).toMatchObject({ why, gate });
  });
});

test('under a picture of the web there are no bytes, and nothing is looked for', () => {
  const web = 'https://example.org/man.png';
  const one = signedUnder(web, NO_PICTURES);
  expect(stands([one], web, NO_PICTURES)).toMatchObject({ why: 'verified', gate: '' });
  expect(addressesOf(underParts(read(figure(web))), [])).toEqual(new Set());
  expect(addressesOf(underParts(read(figure('media/a.png'))), [{ signOffs: [one, signedUnder(MAN, NO_PICTURES)] }])).toEqual(
    new Set(['media/a.png', MAN]),
  );
  const far = ['https://a.org/x.png', 'HTTP://a.org/x', '//a.org/x.png', 'data:image/png;base64,AA', 'file:///x.png', ''];
  expect(far.filter(isOfFile)).toEqual([]);
  const near = ['media/a:b.png', './a.png', '../a.png', 'C.png', 'a b.png'];
  expect(near.filter(isOfFile)).toEqual(near);
});

test('a docket with bytes is read, and so is one without', () => {
  for (const one of [signedUnder(MAN, lie([MAN, ONE])), signedUnder(MAN, NO_PICTURES)]) expect(v.parse(SignOffSchema, one)).toEqual(one);
});

const NAMES = [MAN, './media/man.png', 'media/m%61n.png', 'media/MAN.png', 'media/other.jpg'];
const LYING = fc.tuple(...NAMES.map((name) => fc.constantFrom(ONE, OTHER, 'gone', 'unreadable').map((now) => [name, now] as const)));

test('whatever lies where, a bound sign-off holds under its bytes and under no others, and again once they are put back (seed 20261128)', () => {
  const name = fc.constantFrom(...NAMES);
  fc.assert(
    fc.property(LYING, LYING, name, name, (first, second, src, then) => {
      const [before, after] = [lie(...first), lie(...second)];
      const one = signedUnder(src, before);
      const [bytes, now] = [one.under?.bytes, after.get(then) ?? ''];
      const { why, gate } = stands([one], then, after);
      if (bytes !== undefined && now.startsWith('sha256:')) expect(why === 'verified').toBe(bytes === now);
      if (bytes !== undefined && why === 'verified' && now !== bytes) expect(gate).toBe('picture-lost');
      expect(stands([one], src, before).why).toBe('verified');
    }),
    { seed: 20261128, numRuns: 200 },
  );
});
