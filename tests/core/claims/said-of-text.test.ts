import { expect, test } from 'vitest';
import { openArticle } from '../../../core/article/article-file.ts';
import { plainText } from '../../../core/article/plain-text.ts';
import { checkArticle } from '../../../core/claims/article-check.ts';
import { docketOf, SETTINGS } from './made.ts';

/** The words of the sentences that the gate names with this code; null where it does not. */
function named(code: string, body: string, headline = 'A bill'): string[] | null {
  const opened = openArticle(`---\nheadline: ${headline}\n---\n\n${body}\n`);
  if (!opened.ok) throw new Error(opened.problem.code);
  const projection = plainText(opened.value.doc);
  const { gate, sentences } = checkArticle(projection, docketOf([]), {}, SETTINGS, 'en');
  const item = gate.find((one) => one.code === code);
  return item?.sentences.map((index) => projection.text.slice(sentences[index]?.from, sentences[index]?.to)) ?? null;
}

test.each([
  ['He paid. He did <span hidden>not</span> pay.', ['He did <span hidden>not</span> pay.']],
  ['<div hidden>\n\nHe paid. Twice.\n\n</div>\n\nShe paid.', ['He paid.', 'Twice.']],
  ['<p>He did <b hidden>not</b> pay.</p>', ['<p>He did <b hidden>not</b> pay.</p>']],
  ['He paid <span hidden></span>.', null],
  ['He paid ~~twice~~.', null],
  ['He paid <del>twice</del>.', null],
  ['<div>He paid <del>twice</del>.</div>', ['<div>He paid <del>twice</del>.</div>']],
  ['<del>\n\nHe paid. Twice.\n\n</del>\n\nShe paid.', ['He paid.', 'Twice.']],
])('the gate names what HTML hides: %j', (body, sentences) => expect(named('hidden-words', body)).toEqual(sentences));

test.each([
  ['He paid. It was \u202e043\u202c riel.', ['It was \u202e043\u202c riel.']],
  ['| Fare |\n| --- |\n| \u2067043\u2069 |', ['\u2067043\u2069']],
  ['![x](a.png "Photo: Ann\u202e Lee")\nThe pier.', []],
  ['<!-- stash\nIt was \u202e043\u202c riel.\n-->', null],
  ['It was 340\u200e riel.', null],
])('the gate names what turns letters and digits round: %j', (body, sentences) => expect(named('turning-signs', body)).toEqual(sentences));

test('it does so of the headline, too', () =>
  expect(named('turning-signs', 'It paid.', 'Fare is \u202e043')).toEqual(['Fare is \u202e043']));
