import { expect, test } from 'vitest';
import { openArticle } from '../../../core/article/article-file.ts';
import { plainText } from '../../../core/article/plain-text.ts';
import { checkArticle } from '../../../core/claims/article-check.ts';
import { docketOf, SETTINGS } from './made.ts';

/** The words of the sentences that the gate names with this code; null where it does not. */
function named(code: string, body: string): string[] | null {
  const opened = openArticle(`---\nheadline: A bill\n---\n\n${body}\n`);
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
])('the gate names what HTML hides: %j', (body, sentences) => expect(named('hidden-words', body)).toEqual(sentences));
