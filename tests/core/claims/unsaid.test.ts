import { describe, expect, test } from 'vitest';
import { staleDiff } from '../../../core/claims/standing.ts';
import { isUnsaid, unsaidIn } from '../../../core/claims/unsaid.ts';
import { after, whyStale } from './made-under.ts';
import { SETTINGS } from './made.ts';

const WORDS = 'The mayor stole 12 million riel from the fund.';
const around = (block: string): string => `The town of Kep has a fund.\n\n${block}\n\nNobody was charged with a crime.`;
const moved = (block: string, by: 'keys' | 'outside' = 'outside') => after(WORDS, [around(WORDS), around(block)], by);

describe.each(['outside', 'keys'] as const)('verified words that are no more said (%s)', (by) => {
  test.each([
    ['in a struck block', `<s>\n${WORDS}\n</s>`],
    ['in a deletion', `<del>${WORDS}</del>`],
    ['in a deleted block', `<del class="x">\n${WORDS}\n</del>`],
    ['struck within markup', `<div><strike>${WORDS}</strike></div>`],
    ['between the tags of a deletion', `<s>\n\n${WORDS}\n\n</s>`],
    ['in a deletion that goes over paragraphs', `<S>Old.\n\n${WORDS}\n\nNew.</S>`],
    ['in a struck element', `<p style="text-decoration:line-through">${WORDS}</p>`],
    ['in a struck part of a line', `So <span style="text-decoration-line:line-through">${WORDS}</span>`],
    ['in a comment', `<!-- ${WORDS} -->`],
    ['in a comment that is not closed', `<!--\n${WORDS}`],
    ['in a script', `<script>\n${WORDS}\n</script>`],
    ['in a style sheet', `<style>\n${WORDS}\n</style>`],
    ['in an instruction', `<?x ${WORDS} ?>`],
    ['in the definition of a link', `[x]: # (${WORDS})`],
    ['in what describes an element', `<div title="${WORDS}">x</div>`],
    ['in a deletion in the second paragraph of a footnote', `[^9]: Yes.\n\n    <del>${WORDS}</del>`],
    ['in a comment in the second paragraph of a footnote', `[^9]: Yes.\n\n    <!-- ${WORDS} -->`],
    ['in a comment that is quoted', `> <!-- ${WORDS} -->`],
  ])('%s, are stale', (_name, block) => {
    const check = moved(block, by);
    expect(check).toMatchObject({ state: 'stale', stashed: false, out: '' });
    expect(staleDiff(check, SETTINGS)?.pieces.map(({ kind }) => kind)).toEqual(['removed']);
  });

  test.each([
    ['a fence', `\`\`\`\n${WORDS}\n\`\`\``],
    ['another fence', `~~~ text\n${WORDS}\n~~~`],
    ['lines set in', `    ${WORDS}`],
    ['an element', `<pre>\n${WORDS}\n</pre>`],
    ['a fence in a quotation', `> \`\`\`\n> ${WORDS}\n> \`\`\``],
    ['a fence in a list', `- a\n\n  \`\`\`\n  ${WORDS}\n  \`\`\``],
  ])('in code (%s), are stale', (_name, block) => {
    expect(whyStale(moved(block, by))).toBe('stale: code');
  });

  test.each([
    ['in an element of their own', `<div>${WORDS}</div>`],
    ['in a list', `- ${WORDS}`],
    ['in a quotation', `> ${WORDS}`],
    ['beside a comment', `<!-- so -->\n${WORDS}`],
    ['beside a deletion', `Before <del>That</del>\n\n${WORDS}`],
    ['beside code', `\`\`\`\nx\n\`\`\`\n\n${WORDS}`],
    ['in a footnote', `[^9]: ${WORDS}`],
    ['behind a comment that ends with its beginning', `<!-->${WORDS}`],
    ['behind another such comment', `<!--->${WORDS}`],
    ['behind a comment that ends otherwise', `<!-- a --!> ${WORDS} -->`],
    ['behind an instruction that ends early', `<?a > ${WORDS} ?>`],
    ['behind what only looks like a section of characters', `<![CDATA[ > ${WORDS} ]]>`],
    ['in a drawing', `<div><svg><text><![CDATA[${WORDS}]]></text></svg></div>`],
    ['behind a comment in the line', `Well. <!-- a --!> ${WORDS} -->`],
    ['behind a comment that nothing ends in a footnote', `[^9]: Well. <!-- a ${WORDS}`],
    ['in the second paragraph of a footnote', `[^9]: Yes.\n\n    ${WORDS}`],
    ['behind a tag that closes nothing', `a</s>\n\n${WORDS}`],
    ['where letters only read like tags', `\`<s>\` ${WORDS} \`</s>\``],
    ['where a fence holds the tags', `\`\`\`\n<s>\n\`\`\`\n\n${WORDS}\n\n\`\`\`\n</s>\n\`\`\``],
  ])('%s, are said and hold', (_name, block) => {
    expect(moved(block, by).state).toBe('verified');
  });
});

describe('what was signed as it stands', () => {
  const fence = around(`\`\`\`\n${WORDS}\n\`\`\``);
  test('in code holds there, and not outside', () => {
    expect(after(WORDS, [fence, fence]).state).toBe('verified');
    expect(whyStale(after(WORDS, [fence, around(WORDS)]))).toBe('stale: no-code');
  });
  test('by a version that took code for nothing holds where its sentence began as code', () => {
    const older = (before: string) => whyStale(after(WORDS, [fence, fence], 'outside', [{ nothing: true }, { before, after: '' }]));
    expect(older('```\n')).toBe('verified');
    expect(older('')).toBe('stale: code');
  });
  test('with a comment among the words holds with it', () => {
    const words = 'The mayor <!-- ask --> stole 12 million riel';
    const body = around(`${words} from the fund.`);
    expect(after(words, [body, body]).state).toBe('verified');
  });
  test('of which only a part was deleted is stale by its words', () => {
    expect(moved('The mayor <del>stole 12 million riel from</del> the fund.').state).toBe('stale');
  });
});

test('a hundred thousand tags are walked in one go', () => {
  for (const piece of ['<s>', '</s>', '<!--', '<?', '<script', '<pre>', '<a "', "<a '", '<![CDATA[', '```\n', '<s></del>', '<s>a</s>']) {
    const text = `${piece.repeat(50_000 / piece.length)}${piece.replace('<s', '</s').repeat(50_000 / piece.length)}`;
    const units = [{ kind: 'raw' as const, from: 0, to: text.length, pos: 1 }];
    const began = performance.now();
    isUnsaid(text, { from: 0, to: text.length }, unsaidIn({ text, units, runs: [] }));
    expect(performance.now() - began, piece).toBeLessThan(1000);
  }
});
