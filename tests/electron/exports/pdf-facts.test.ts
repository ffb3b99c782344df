import { describe, expect, test } from 'vitest';
import { pdfDate } from '../../../electron/exports/pdf-dates.ts';
import { tellInPdf } from '../../../electron/exports/pdf-facts.ts';

/** A PDF of two objects as Chromium lays one out. */
function pdf(info = '/Producer (Skia/PDF m108)', catalog = '/Type /Catalog\n/Pages 2 0 R'): Buffer {
  const start = `%PDF-1.4\n1 0 obj\n<<${info}>>\nendobj\n`;
  const body = `${start}3 0 obj\n<<${catalog}>>\nendobj\n`;
  const entry = (at: number) => `${String(at).padStart(10, '0')} 00000 n \n`;
  const xref = `xref\n0 4\n0000000000 65535 f \n${entry(9)}${entry(0)}${entry(start.length)}`;
  return Buffer.from(`${body}${xref}trailer\n<</Size 4\n/Root 3 0 R\n/Info 1 0 R>>\nstartxref\n${body.length}\n%%EOF`, 'latin1');
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

const FACTS = { title: 'A hill', language: 'en', author: '', created: '', changed: '' };

/** The object that the last table of the file points at. */
function pointedAt(bytes: Uint8Array, id: number): string {
  const whole = text(bytes);
  const table = whole.slice(Number(/startxref\n(\d+)\n%%EOF\s*$/.exec(whole)?.[1]));
  expect(table.startsWith('xref\n')).toBe(true);
  const at = new RegExp(`\\n${id} 1\\n(\\d{10}) 00000 n \\n`).exec(table)?.[1];
  return whole.slice(Number(at)).split('endobj')[0] ?? '';
}

describe('what a PDF says of itself', () => {
  test('is its title and its language, behind what was there', () => {
    const before = pdf();
    const after = tellInPdf(before, { ...FACTS, title: 'ភ្នំ (a) hill', language: 'km' });
    expect(text(after).startsWith(text(before))).toBe(true);
    const title = `FEFF${Buffer.from('ភ្នំ (a) hill', 'utf16le').swap16().toString('hex').toUpperCase()}`;
    expect(pointedAt(after, 1)).toBe(`1 0 obj\n<</Producer (Skia/PDF m108)\n/Creator (Stet)\n/Title <${title}>>>\n`);
    expect(pointedAt(after, 3)).toContain('/Type /Catalog\n/Pages 2 0 R\n/Lang (km)');
    expect(text(after)).toMatch(new RegExp(`/Info 1 0 R\\n/Prev ${/startxref\n(\d+)/.exec(text(before))?.[1]}>>`));
  });

  test('is who wrote it and the dates of the story, where they are known', () => {
    const info = "/Producer (Skia/PDF m108)\n/CreationDate (D:20000101000000+00'00')\n/ModDate (D:20000101000000+00'00')";
    const bare = pointedAt(tellInPdf(pdf(info), FACTS), 1);
    expect(bare).toContain(info);
    expect(bare).not.toContain('/Author');
    const told = pointedAt(
      tellInPdf(pdf(info), { ...FACTS, author: 'Sok (D)', created: '2026-11-20', changed: '2026-11-24T09:30:00Z' }),
      1,
    );
    expect(told).toContain("/CreationDate (D:20261120)\n/ModDate (D:20261124093000+00'00')");
    expect(told).toContain(`/Author <FEFF${Buffer.from('Sok (D)', 'utf16le').swap16().toString('hex').toUpperCase()}>`);
  });

  test.each([
    '(Mozilla/5.0 \\(X11; Linux x86_64\\) AppleWebKit/537.36 \\(KHTML, like Gecko\\) Stet/0.1.0 Electron/22.3.25)',
    '(C:\\\\Windows\\\\)',
    '<FEFF0057>',
    '(x)',
    '()',
  ])('is Stet as its maker, and not the computer it was made on, wherever one looks: %s', (maker) => {
    const before = pdf(`/Creator ${maker}\n/Producer (Skia/PDF m108)`);
    const after = tellInPdf(before, FACTS);
    expect(pointedAt(after, 1)).toMatch(/^1 0 obj\n<<[^]*\/Producer \(Skia\/PDF m108\)/);
    expect(pointedAt(after, 1).match(/\/Creator \([^)]*\)/g)).toEqual(['/Creator (Stet)']);
    expect(text(after)).not.toMatch(/Mozilla|Linux|Electron|Windows|FEFF0057|\/Creator \(x?\)/);
    // Nothing in it moved: what stands behind the maker stands where the first table says.
    expect(text(after).slice(0, before.length).indexOf('3 0 obj')).toBe(text(before).indexOf('3 0 obj'));
    expect(text(tellInPdf(before, FACTS))).toBe(text(after));
  });

  test.each([
    ['2026-11-20', 'D:20261120'],
    ['2026-11-20T03:00:00.123Z', "D:20261120030000+00'00'"],
    ['2026-11-20T23:30+07:00', "D:20261120233000+07'00'"],
    ['2026-11-20T23:30:05', 'D:20261120233005'],
    ['2026-02-30', ''],
    ['2026-11-20) /OpenAction (x', ''],
    ['', ''],
  ])('%j as a date of a PDF is %j', (moment, date) => expect(pdfDate(moment)).toBe(date));

  test('is not said twice, and a file of another make stays as it is', () => {
    const told = pdf('/Title (A hill)', '/Type /Catalog\n/Lang (en)');
    expect(text(tellInPdf(told, { ...FACTS, title: 'Another', language: 'km' })).match(/\/Title|\/Lang/g)).toHaveLength(2 * 2);
    expect(pointedAt(tellInPdf(told, { ...FACTS, title: 'Another', language: 'km' }), 1)).toContain('/Title (A hill)');
    expect(text(tellInPdf(Buffer.from('%PDF 12'), FACTS))).toBe('%PDF 12');
  });

  test.each(['en) /OpenAction <</S /JavaScript /JS (x)>>', 'en\\', '', 'km kh', 'ភាសា'])(
    'no language is said that is no tag: %j',
    (language) => {
      const after = text(tellInPdf(pdf(), { ...FACTS, language }));
      expect(after).toContain('/Title <FEFF');
      expect(after).not.toMatch(/\/Lang|OpenAction/);
    },
  );
});
