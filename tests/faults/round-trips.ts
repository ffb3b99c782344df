import { openArticle, writeArticle } from '../../core/article/article-file.ts';
import { articleSchema } from '../../core/article/schema.ts';
import { emptyTally, type Tally } from './tally.ts';

const BODIES: readonly string[] = [
  'One paragraph.',
  'One  with   spaces.  \nAnd a hard break.\\\nAnd another.',
  '# The well\n\nSetext\n------\n\n### Three ###\n\nText with *stars*, _lines_, **bold** and __bold__.',
  '* one\n* two\n\n- three\n+ four\n\n1) one\n2) two\n\n7. seven\n8. eight',
  '> quoted\nlazily\n\n> > twice\n\n***\n\n- - -\n\n____',
  '```js\ncode *not* words\n```\n\n~~~\ntildes\n~~~\n\n    indented\n\n`a`` b`',
  '[a link](<a b.md> "title") and [another][ref] and <https://example.org/a?b=c&d>\n\n[ref]: https://example.org (why)',
  '![picture](media/well.png "The well")\n\n<div align="center">\n<b>raw</b>\n</div>\n\nWords <br> and <!-- a note -->.',
  '| a | b |\n|:--|--:|\n| 1 | 2 |\n\nAfter.',
  'Entities &amp; &copy; &#x1F600; and \\*escapes\\* and \\\\.',
  'ខ្មែរ\u200Bអក្សរ ។ ៛\n\nZero\u200dwidth, e\u0301, \u{1F469}\u200D\u{1F4BB}, \u202Eright to left\u202C.',
  'A footnote.[^1]\n\n[^1]: Its words.\n\n- [ ] open\n- [x] done',
  '\tA tab.\n\nTrailing spaces   \n\n\n\nMany lines between.',
  'Quotes "straight" and ‘curly’; dashes -- --- –; dots ...',
  '<script>alert(1)</script>\n\n[x](javascript:alert(1))',
  `A long line ${'and on '.repeat(400)}.`,
];
const FRONTS: readonly string[] = [
  '',
  '---\ntitle: The well\n---\n\n',
  '---\n# a comment\ntitle:   "The well"\nlayout: post\ntags: [a, b]\nnested:\n  deep: {x: 1}\n---\n\n',
  "---\nid: 01TEST\ntitle: 'It''s'\nunknown: |\n  kept\n  as it is\nweight: 0x1F\n---\n",
];
const ENDS: readonly string[] = ['\n', '\r\n', '\r'];

/** Front matter with a text of several lines is refused, and said to be broken, where lines end with CR alone: no other program writes that. */
function sources(): string[] {
  const texts = FRONTS.flatMap((front) => BODIES.flatMap((body) => ['', '\n', '\n\n'].map((end) => `${front}${body}${end}`)));
  const all = texts.flatMap((text) => ENDS.flatMap((end) => ['', '\ufeff'].map((mark) => mark + text.replaceAll('\n', end))));
  return all.filter((text) => !(text.includes('unknown: |') && !text.includes('\n')));
}

const WORD = 'ZZZWORDZZZ';

/** Texts opened and written again must be the same to the byte; with a word more in one paragraph, the same but for that word. */
export function roundTrips(): Tally {
  const tally = emptyTally();
  for (const source of sources()) {
    const read = openArticle(source);
    tally.faults += 1;
    if (!read.ok) {
      tally.corrupted += 1;
      continue;
    }
    const { doc, opened } = read.value;
    if (writeArticle(doc, opened) !== source) tally.lost += 1;
    doc.forEach((block, _offset, index) => {
      // A block that says more than its words, such as escapes, is written anew when it changes, and says the same in other signs.
      if (block.type !== articleSchema.nodes.paragraph || !/^[A-Z][a-z ]+\.$/.test(block.textContent) || block.childCount !== 1) return;
      tally.faults += 1;
      const text = articleSchema.text(`${WORD}${block.textContent}`);
      const changed = doc.copy(doc.content.replaceChild(index, block.copy(block.content.replaceChild(0, text))));
      if (writeArticle(changed, opened).replace(WORD, '') !== source) tally.lost += 1;
    });
  }
  return tally;
}
