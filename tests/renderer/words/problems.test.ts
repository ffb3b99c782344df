import { expect, it } from 'vitest';
import { problems } from '../../../renderer/words/en-problems.ts';

it.each([
  ['binary-file', 'bin.md', 'whatever its name says'],
  ['binary-file', 'page.HTML', 'whatever its name says'],
  ['binary-file', 'story.docx', 'Stet takes .txt, .md and .html files'],
  ['nested-too-deep', 'deep.html', 'nests its parts deeper'],
  ['empty-file', 'begun.md', 'no words are in it. Write some in a text editor'],
  ['empty-file', 'pier.png', 'nothing is in it. Put a sound copy in its place'],
  ['wrong-encoding', 'old.md', 'not written in UTF-8'],
] as const)('%s of %s says what is wrong with it', (code, file, part) => {
  const sentence = problems.say({ code, file });
  expect(sentence).toContain(`“${file}”`);
  expect(sentence).toContain(part);
});
