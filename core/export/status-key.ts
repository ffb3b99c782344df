import type { Node } from 'prosemirror-model';
import { articleSchema } from '../article/schema.ts';
import { isKhmer, noteWords } from './note-words.ts';
import type { NotedState } from './said-state.ts';

/** What the words of the notes mean to somebody outside, in the language of the article. */

type Key = Readonly<Record<NotedState, string>>;

interface KeyWords {
  readonly title: string;
  readonly means: Key;
  /** Over notes that no mark in the text leads to. */
  readonly unmarked: string;
  /** Instead of words that stand in a block nobody reads here. */
  readonly inBlock: string;
}

const ENGLISH: KeyWords = {
  title: 'What the notes say of a claim',
  means: {
    todo: 'not checked yet',
    checking: 'being checked',
    verified: 'checked against its sources, in the words that stand here',
    'verified-with-change': 'checked against its sources after its words were changed, in the words that stand here',
    'no-source': 'the words that stand here were checked, and no source is named for them',
    'other-sources':
      'the words that stand here were checked, but not, or not by everybody the newsroom asks for, against the sources that are cited now',
    'half-signed': 'checked, but not by everybody the newsroom asks for',
    'to-cut': 'it was decided that these words go, and they still stand here',
    disputed: 'somebody in the newsroom doubts it, and nobody has decided yet',
    'cannot-verify': 'looked into, and nothing was found that bears it out',
    'not-a-fact': 'an opinion or a turn of speech, in which there is nothing to check',
    cut: 'taken out of the story',
    stale: 'was checked in other words; these have changed since and were not checked again',
    orphaned: 'the words that were checked stand here no more',
  },
  unmarked: 'Notes without a mark in the text',
  inBlock: 'Words in a block of the article that takes no mark',
};

const KHMER: KeyWords = {
  title: 'អត្ថន័យនៃពាក្យក្នុងកំណត់សម្គាល់',
  means: {
    todo: 'មិនទាន់បានផ្ទៀងផ្ទាត់',
    checking: 'កំពុងផ្ទៀងផ្ទាត់',
    verified: 'បានផ្ទៀងផ្ទាត់ជាមួយប្រភព តាមពាក្យដូចដែលមាននៅទីនេះ',
    'verified-with-change': 'បានផ្ទៀងផ្ទាត់ជាមួយប្រភពក្រោយពេលកែពាក្យ តាមពាក្យដូចដែលមាននៅទីនេះ',
    'no-source': 'ពាក្យដែលមាននៅទីនេះបានផ្ទៀងផ្ទាត់ តែគ្មានប្រភពណាដែលយោងទេ',
    'other-sources': 'ពាក្យដែលមាននៅទីនេះបានផ្ទៀងផ្ទាត់ តែមិនទាន់បានផ្ទៀងផ្ទាត់ ឬមិនទាន់គ្រប់អ្នកដែលបន្ទប់ព័ត៌មានតម្រូវ ជាមួយប្រភពដែលយោងឥឡូវនេះ',
    'half-signed': 'បានផ្ទៀងផ្ទាត់ តែមិនទាន់គ្រប់អ្នកដែលបន្ទប់ព័ត៌មានតម្រូវ',
    'to-cut': 'បានសម្រេចដកពាក្យនេះចេញ តែពាក្យនៅមាននៅទីនេះ',
    disputed: 'មានអ្នកក្នុងបន្ទប់ព័ត៌មានសង្ស័យ ហើយមិនទាន់មានការសម្រេច',
    'cannot-verify': 'បានស្រាវជ្រាវ តែរកមិនឃើញអ្វីបញ្ជាក់',
    'not-a-fact': 'ជាមតិ ឬរបៀបនិយាយ ដែលគ្មានអ្វីត្រូវផ្ទៀងផ្ទាត់',
    cut: 'បានដកចេញពីអត្ថបទ',
    stale: 'ធ្លាប់បានផ្ទៀងផ្ទាត់តាមពាក្យផ្សេង ពាក្យនេះបានប្តូរក្រោយមក ហើយមិនទាន់បានផ្ទៀងផ្ទាត់ឡើងវិញ',
    orphaned: 'ពាក្យដែលបានផ្ទៀងផ្ទាត់ លែងមាននៅទីនេះ',
  },
  unmarked: 'កំណត់សម្គាល់ដែលគ្មានសញ្ញាក្នុងអត្ថបទ',
  inBlock: 'ពាក្យក្នុងប្លុកនៃអត្ថបទ ដែលដាក់សញ្ញាមិនបាន',
};

export const keyWords = (language: string): KeyWords => (isKhmer(language) ? KHMER : ENGLISH);

const paragraph = (parts: readonly Node[]): Node => articleSchema.node('paragraph', null, [...parts]);
const strong = (words: string): Node => articleSchema.text(words, [articleSchema.mark('strong')]);

/** A line in strong letters, and below it a list; nothing of an empty one. */
export function titledList(title: string, lines: readonly (readonly Node[])[]): Node[] {
  if (lines.length === 0) return [];
  const items = lines.map((parts) => articleSchema.node('list_item', null, [paragraph(parts)]));
  return [paragraph([strong(title)]), articleSchema.node('bullet_list', null, items)];
}

/** What each of these states means, in the order in which the states are kept. */
export function statusKey(states: ReadonlySet<NotedState>, language: string): Node[] {
  const { title, means } = keyWords(language);
  const { states: names } = noteWords(language);
  const met = (Object.keys(means) as NotedState[]).filter((state) => states.has(state));
  return titledList(
    title,
    met.map((state) => [strong(names[state]), articleSchema.text(`: ${means[state]}`)]),
  );
}
