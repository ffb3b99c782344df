import { describe, expect, test } from 'vitest';
import { evidenceFileName, numberedName } from '../../../core/evidence/file-name.ts';
import { evidenceKind, mediaType } from '../../../core/evidence/media-type.ts';
import { pageText, readableText } from '../../../core/evidence/readable-text.ts';
import { lookUp } from '../../../core/quotes/look-up.ts';
import { indexTexts } from '../../../core/quotes/word-index.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'));

describe('what a file is', () => {
  test.each([
    ['a.txt', '\xff\xd8\xff\xe0....', 'image/jpeg', 'image'],
    ['a.jpg', '%PDF-1.7 ...', 'application/pdf', 'pdf'],
    ['photo.png', 'The lamp', 'text/plain', 'text'],
    ['page.txt', '<!doctype html><p>x', 'text/html', 'page'],
    ['page', '\xef\xbb\xbf\n<!-- saved -->\n<html><body>', 'text/html', 'page'],
    ['piece.html', '<p>One</p>', 'text/html', 'page'],
    ['page.mhtml', 'From: <Saved by Blink>\r\nContent-Type: multipart/related;\r\n\tboundary="x"\r\n', 'multipart/related', 'page'],
    ['drawing.html', '<?xml version="1.0"?><svg onload="x">', 'image/svg+xml', 'image'],
    ['talk.srt', '1\n00:00:01,000 --> 00:00:02,000\nYes.', 'application/x-subrip', 'text'],
    ['talk', 'WEBVTT\n\n00:01.000 --> 00:02.000\nYes.', 'text/vtt', 'text'],
    ['talk.mp3', 'ID3\x03\0\0', 'audio/mpeg', 'audio'],
    ['talk.m4a', '\0\0\0\x1cftypM4A ', 'audio/mp4', 'audio'],
    ['film.mp4', '\0\0\0\x1cftypisom', 'video/mp4', 'video'],
    ['talk.wav', 'RIFF....WAVEfmt ', 'audio/wav', 'audio'],
    ['notes.md', '# Notes', 'text/markdown', 'text'],
    [
      'letter.pdf',
      'PK\x03\x04........word/document.xml',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'text',
    ],
    ['letter.docx', 'PK\x03\x04....[Content_Types].xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'text'],
    ['letter.docx', 'PK\x03\x04....anything', 'application/zip', 'other'],
    ['letter.docx', '\x01\x02\x03\0', 'application/octet-stream', 'other'],
    ['empty', '', 'text/plain', 'text'],
  ])('%s that begins %j is %s, %s', (name, start, type, kind) => {
    expect(mediaType(bytes(start), name)).toBe(type);
    expect(evidenceKind(type)).toBe(kind);
  });

  test('Khmer is text', () => {
    expect(mediaType(utf8('ក្រុងនេះមានមនុស្ស'), 'k.txt')).toBe('text/plain');
  });
});

test.each([
  ['Fare notice.pdf', 'Fare notice.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['..\\..\\boot.ini', 'boot.ini'],
  ['..', 'evidence'],
  ['.', 'evidence'],
  ['', 'evidence'],
  ['.bashrc', 'bashrc'],
  ['a/b/', 'evidence'],
  ['con.txt', 'con-evidence.txt'],
  ['nul', 'nul-evidence'],
  ['what? "this": <that>|.txt', 'what this that.txt'],
  ['photo\u202egpj.exe', 'photo gpj.exe'],
  ['name.\0.pdf', 'name.pdf'],
  ['trailing . ', 'trailing'],
  ['ស្រុក.pdf', 'ស្រុក.pdf'],
  [`${'ក'.repeat(300)}.pdf`, `${'ក'.repeat(60)}.pdf`],
  [`${'a'.repeat(300)}.pdf`, `${'a'.repeat(180)}.pdf`],
  ['archive.tar.gz', 'archive.tar.gz'],
])('%j is kept as %j', (name, kept) => {
  const made = evidenceFileName(name);
  expect(made).toBe(kept);
  expect(evidenceFileName(made)).toBe(made);
  expect(Buffer.byteLength(numberedName(made, 1000))).toBeLessThan(230);
});

test('the second of a name has a number before its end', () => {
  expect(numberedName('a.b.pdf', 2)).toBe('a.b-2.pdf');
  expect(numberedName('plain', 3)).toBe('plain-3');
  expect(numberedName('plain', 1)).toBe('plain');
});

describe('the words of evidence', () => {
  test('of a page are all of them, in their order, and nothing runs', () => {
    const html = `<html><head><title>T</title><style>p{}</style></head><body><nav>Home</nav><blockquote>He said <b>no</b>, <a href="x">twice</a>.</blockquote>
      <p>Then   he<br>left.</p><script>alert(1)</script></body></html>`;
    const text = pageText(html) ?? '';
    expect(text).toContain('He said no, twice.');
    expect(text).toContain('Home');
    expect(text).not.toMatch(/alert|p\{\}/);
    expect(pageText('<div>'.repeat(1000))).toBeNull();
  });

  test('of a page are those that it shows', () => {
    const html = `<body style="visibility: hidden"><p>Shown.</p><p hidden>One.</p><p style="color: red; display:none">Two.</p><ul><li><p hidden>Three.</p>Told.</li></ul><!-- Four. --><p aria-hidden="true">Seen 10<sup>6</sup>.</p></body>`;
    expect(pageText(html)).toBe('Shown.\n\nTold.\n\nSeen 10⁶.');
  });

  test.each([
    ['text/html', '<table><tr><td>Boats lost</td><td>14 of them</td></tr><tr><td>Boats found</td><td>3 of them</td></tr></table>'],
    [
      'text/html',
      '<blockquote><table><tr><td>Boats lost</td><td>14 of them</td></tr><tr><td>Boats found</td><td>3 of them</td></tr></table></blockquote>',
    ],
    ['text/markdown', '| Boats lost | 14 of them |\n| --- | --- |\n| Boats found | 3 of them |\n'],
  ])('of %s keep the rows of a table apart: %s', (type, source) => {
    const index = indexTexts([{ id: 'p', name: 'Page', text: readableText(type, source) ?? '' }]);
    const look = (words: string): string => lookUp(index, words, [{ from: 0, to: words.length }], 'en').state;
    expect(look('Boats lost 14 of them')).toBe('exact');
    expect(look('14 of them Boats found')).not.toBe('exact');
  });

  test('of Markdown are without its signs; subtitles stand as they are', () => {
    expect(readableText('text/markdown', '# Talk\n\nHe said **no**.\n')).toBe('Talk\n\nHe said no.');
    const vtt = 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Sok>Yes.';
    expect(readableText('text/vtt', vtt)).toBe(vtt);
  });
});

// Backtracking took four times as long for every two comments more: this would never end.
test('a page behind many comments is a page', () => {
  const page = (tag: string) => mediaType(Buffer.from(`${'<!-- -->\n'.repeat(200)}${tag}`), 'x.txt');
  expect(page('<html>')).toBe('text/html');
  expect(page('<svg xmlns="x">')).toBe('image/svg+xml');
  expect(page('<div>Hello</div>')).toBe('text/plain');
  expect(mediaType(Buffer.from('<!-- never closed'), 'x.txt')).toBe('text/plain');
});
