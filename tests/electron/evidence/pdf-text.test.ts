import { expect, test } from 'vitest';
import { ok } from '../../../core/result.ts';
import { indexTexts } from '../../../core/quotes/word-index.ts';
import { pdfText } from '../../../electron/evidence/pdf-text.ts';
import { doJob } from '../../../electron/reading/do-job.ts';
import { madePdf } from './made-pdf.ts';

type Around = Parameters<typeof pdfText>[0];
const around: Around = { readForeign: (job) => doJob(job) as never };
const read = (bytes: Uint8Array) => pdfText(around, bytes, 'report.pdf');

const REPORT = madePdf([
  ['The Harbour Report 1', 'The works cost $4.2 million in 2024', { raised: '1' }, 'and nobody asked the relation-', 'ship office, which'],
  ['The Harbour Report 2', 'will not pay for them.', 'It closed.', 'Twenty people left.'],
  ['The Harbour Report 3', 'No more words.', 'The end.', 'Printed in town.'],
]);

test('a PDF is read page by page, and its raised digits are no part of a number', async () => {
  const text = await read(REPORT);
  if (!text.ok) throw new Error(text.problem.code);
  expect(text.value.text).toContain('in 2024¹\nand nobody asked the relation\u00adship\noffice, which\nwill not pay for them.');
  const index = indexTexts([{ id: 'r', name: 'report.pdf', ...text.value }]);
  expect(index.texts[0]?.pages).toHaveLength(4);
  expect(text.value.text.slice(text.value.pages[1])).toMatch(/^will not pay/u);
});

test('what cannot be read of a PDF is said: pictures only, damaged, cut, empty', async () => {
  const code = async (bytes: Uint8Array) => {
    const text = await read(bytes);
    return text.ok ? 'read' : `${text.problem.code} ${text.problem.file ?? ''}`;
  };
  expect(await code(madePdf([[], []]))).toBe('evidence-no-words report.pdf');
  expect(await code(Buffer.from('%PDF-1.7 text'))).toBe('evidence-unread report.pdf');
  expect(await code(new Uint8Array(0))).toBe('evidence-unread report.pdf');
  expect(await code(madePdf([['a'], ['b']]).subarray(0, 40))).toBe('evidence-unread report.pdf');
});

test('Khmer that is only drawn is not taken for words', async () => {
  const pagesOf = (lines: string[][]): Around => ({ readForeign: () => Promise.resolve(ok(lines)) });
  const drawn = pagesOf([['កម ុ  និង  េមរ  ក េ ៃថ ទី៤ ែខមិថុ    ំ២០២៤ េ ក យករដ']]);
  const written = pagesOf([['កម្ពុជា និងអាមេរិក', 'ថ្ងៃទី៤ ខែមិថុនា ឆ្នាំ២០២៤']]);
  const code = async (one: Around, name: string) => {
    const text = await pdfText(one, Buffer.from(name), name);
    return text.ok ? 'read' : text.problem.code;
  };
  expect(await code(drawn, 'drawn.pdf')).toBe('evidence-drawn-khmer');
  expect(await code(written, 'written.pdf')).toBe('read');
});

test('the words of a PDF are read once', async () => {
  let times = 0;
  const counted: Around = { readForeign: (job) => ((times += 1), around.readForeign(job)) };
  const bytes = madePdf([['Read me once.']]);
  await pdfText(counted, bytes, 'a.pdf');
  const again = await pdfText(counted, bytes, 'b.pdf');
  expect(again.ok && again.value.text).toBe('Read me once.');
  expect(times).toBe(1);
});
