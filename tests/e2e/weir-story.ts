import { join } from 'node:path';
import { openStory } from './article-steps.ts';
import { openDesk } from './desk-steps.ts';

export const STORY = {
  file: 'weir.md',
  headline: 'The weir holds',
  body: 'The weir was built in 1931. It holds back four metres of water.\n\nNobody remembers who drew it.',
};

/** The story open on a desk; `path`: its file. */
export async function openWeir() {
  const desk = await openDesk([STORY]);
  await openStory(desk.page, STORY.headline);
  return { ...desk, path: join(desk.folder, 'articles', STORY.file) };
}
