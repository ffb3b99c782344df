import { Transform } from 'prosemirror-transform';
import { expect, test } from 'vitest';
import { openArticle, writeArticle } from '../../../core/article/article-file.ts';
import { plainText } from '../../../core/article/plain-text.ts';
import { wordsBack } from '../../../core/claims/words-back.ts';

const FRONT = '---\nid: 01M8K0ZB8ZJ3T4QW5R6Y7X8A01\nheadline: Floods\nlanguage: en\n---\n\n';

/** The body after `then` came back in the place of `now`, or why nothing did. */
function put(body: string, now: string, then: string): string {
  const file = openArticle(`${FRONT}${body}\n`);
  if (!file.ok) throw new Error(file.problem.code);
  const { doc, opened } = file.value;
  const projection = plainText(doc);
  const from = projection.text.indexOf(now);
  if (from < 0) throw new Error(`“${now}” does not stand in “${projection.text}”`);
  const back = wordsBack(doc, projection, { from, to: from + now.length }, then);
  if (typeof back === 'string') return back;
  const made = new Transform(doc);
  for (const edit of [...back.edits].reverse()) made.replaceWith(edit.from, edit.to, edit.content);
  return writeArticle(made.doc, opened).slice(FRONT.length).trimEnd();
}

const TABLE = '| Year | Houses | Paid |\n| --- | --- | --- |\n';

test.each([
  ['a number', '| 2024 | 13 | $1,400 |', '2024\t13\t$1,400', '2024\t12\t$1,400', '| 2024 | 12 | $1,400 |'],
  ['two cells', '| 2023 | 12 | $9 |', '2023\t12\t$9', '2024\t12\t$1,400', '| 2024 | 12 | $1,400 |'],
  ['a cell that was emptied', '| 2024 |  | $1,400 |', '2024\t\t$1,400', '2024\t12\t$1,400', '| 2024 | 12 | $1,400 |'],
  ['the last cell', '| 2024 | 12 |  |', '2024\t12', '2024\t12\t$1,400', '| 2024 | 12 | $1,400 |'],
  ['the first cell', '|  | 12 | $1,400 |', '12\t$1,400', '2024\t12\t$1,400', '| 2024 | 12 | $1,400 |'],
  ['a cell that was empty', '| 2024 | 12 | $9 |', '2024\t12\t$9', '2024\t\t$9', '| 2024 |  | $9 |'],
  ['part of a row', '| 2024 | 12 houses | about $9 |', '12 houses\tabout', '13 houses\tonly', '| 2024 | 13 houses | only $9 |'],
  ['bold words in a cell', '| 2024 | **12** [x](y) | $9 |', '12 x\t$9', '13 x\t$8', '| 2024 | **13** [x](y) | $8 |'],
])('in a row %s: cell by cell', (_name, ...[row, now, then, is]) => {
  const [was, expected] = [put(`${TABLE}${row}`, now, then), `${TABLE}${is}`].map((text) => text.replace(/ +/g, ' '));
  expect(was).toBe(expected);
});

test.each([
  ['another column came between', '| 2024 | x | $1,400 |', '2024\tx\t$1,400', '2024\t$1,400'],
  ['more cells than the row has', '| 2024 | 12 | $9 |', '2024\t12\t$9', '2024\t12\t$9\t7'],
  ['a place that holds other words', '| 2024 | 12 | $9 |', '12', '2023\t11\t$8'],
])('in a row %s: nothing is changed', (_name, row, now, then) => {
  expect(put(`${TABLE}${row}`, now, then)).toBe('parted');
});

const NOTE = '\n\n[^1]: Read off the gauge.';

test.each([
  [
    'a footnote’s mark',
    `The river rose 72 metres.[^1]${NOTE}`,
    'The river rose 72 metres.[^1]',
    'The river rose 7.2 metres.[^1]',
    `The river rose 7.2 metres.[^1]${NOTE}`,
  ],
  [
    'a mark in the middle',
    `It rose[^1] 72 metres.${NOTE}`,
    'It rose[^1] 72 metres.',
    'It fell[^1] 7.2 metres.',
    `It fell[^1] 7.2 metres.${NOTE}`,
  ],
  [
    'bold words and a link',
    'The [report](x) says **Sok Dara** paid 600.',
    'The report says Sok Dara paid 600.',
    'The report says Sok Vanna paid 400.',
    'The [report](x) says **Sok Vanna** paid 400.',
  ],
  ['words as those in their place are set', 'The **paper** says 3.', 'The paper says 3', 'The report says 3', 'The **report** says 3.'],
  [
    'words that were a link before they were typed over',
    'The paper says 3.',
    'The paper says 3',
    'The report says 3',
    'The report says 3.',
  ],
  ['a half of a number', '**1**2 men', '12 men', '13 men', '**1**3 men'],
  ['a sign without words', 'CO<sub>2</sub> fell by 3.', 'fell by 3', 'rose by 4', 'CO<sub>2</sub> rose by 4.'],
  ['struck words', 'It cost ~~40~~ 60 riel.', 'It cost 40 60 riel', 'It cost 40 50 riel', 'It cost ~~40~~ 50 riel.'],
  ['a break between lines', 'One\\\ntwo houses fell.', 'One\ntwo houses fell', 'One\nsix houses fell', 'One\\\nsix houses fell.'],
  ['Khmer', 'មានមនុស្ស**៣៨០នាក់**ក្នុងភូមិ។', 'មនុស្ស៣៨០នាក់', 'មនុស្ស២៨០នាក់', 'មានមនុស្ស**២៨០នាក់**ក្នុងភូមិ។'],
  [
    'letters that read like HTML',
    'The `<br>` stands 3 times.',
    'The <br> stands 3 times',
    'The <br> stands 4 times',
    'The `<br>` stands 4 times.',
  ],
  ['code', 'The `limit` is 3.', 'limit is 3', 'limit is 4', 'The `limit` is 4.'],
  [
    'a paragraph parted since',
    'It fell by 3.\n\nNobody saw.',
    'It fell by 3.\n\nNobody saw.',
    'It fell by 4. Nobody saw.',
    'It fell by 4.\n\nNobody saw.',
  ],
  [
    'two paragraphs',
    'It **fell** by 3.\n\nNobody saw.',
    'It fell by 3.\n\nNobody saw.',
    'It fell by 4.\n\nNo one saw.',
    'It **fell** by 4.\n\nNo one saw.',
  ],
  ['a subject that was taken out', 'Now 3 men came.', '3 men', 'about 3 tall men', 'Now about 3 tall men came.'],
  ['words that came since', 'Not all of the **3** men came.', 'all of the 3 men', 'the 3 men', 'Not the **3** men came.'],
  ['a list’s item', '- It **fell** by 3.\n- And more.', 'It fell by 3.', 'It fell by 4.', '- It **fell** by 4.\n- And more.'],
])('%s: word by word', (_name, ...[body, now, then, is]) => {
  expect(put(body, now, then)).toBe(is);
});

test.each([
  ['a footnote’s mark that is gone', 'The river rose 72 metres.', 'The river rose 72 metres.', 'The river rose 7.2 metres.[^1]', 'pieces'],
  ['a footnote’s mark that came since', `It rose 72 metres.[^1]${NOTE}`, 'It rose 72 metres.[^1]', 'It rose 7.2 metres.', 'pieces'],
  ['another footnote’s mark', `It rose.[^1]${NOTE}`, 'It rose.[^1]', 'It rose.[^2]', 'pieces'],
  ['a picture among words', 'It ![house](h.png) fell.', 'It ![house](h.png) fell', 'It fell', 'pieces'],
  ['a paragraph that came since', 'It fell.\n\nAnd rose.', 'It fell.\n\nAnd rose.', 'It fell.', 'parted'],
  ['a paragraph that is gone', 'It fell.', 'It fell.', 'It fell.\n\nAnd rose.', 'parted'],
  ['a number parted between paragraphs', 'It cost 12\n\n345 riel.', '12\n\n345 riel', '12 345 riel', 'parted'],
  ['words that stood in a table', 'It fell 3.', 'It fell 3.', 'It\tfell\t4', 'parted'],
])('%s: nothing is changed', (_name, ...[body, now, then, why]) => {
  expect(put(body, now, then)).toBe(why);
});
