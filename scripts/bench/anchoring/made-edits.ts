import { below, type Made, type Paragraph, type Sentence, type Story, type Word } from './made-stories.ts';

/** What another program does to a story while Stet is closed. Words keep their ids, also where their letters change. */
export type EditMix = 'one small edit' | 'insert' | 'delete' | 'substitute 5 %' | 'duplicate' | 'move' | 'mixed';

type Edit = (made: Made, story: Story) => Story;

const SHARE = 0.05;

function eachSentence(story: Story, change: (sentence: Sentence) => readonly Sentence[]): Story {
  const paragraphs = story.paragraphs.map((paragraph) => paragraph.flatMap(change)).filter((paragraph) => paragraph.length > 0);
  return { ...story, paragraphs };
}

function eachWord(story: Story, change: (word: Word) => Word): Story {
  return eachSentence(story, (sentence) => [sentence.map(change)]);
}

function another({ writer, story }: Made, { id, text }: Word): Word {
  let other = text;
  while (other === text) other = writer.some(story.kind);
  return { id, text: other };
}

const substitute: Edit = (made, story) => eachWord(story, (word) => (made.next() < SHARE ? another(made, word) : word));

const insert: Edit = ({ next, writer }, story) =>
  eachSentence(story, (sentence) => (next() < SHARE ? [sentence, writer.sentence(story.kind)] : [sentence]));

const remove: Edit = ({ next }, story) => eachSentence(story, (sentence) => (next() < SHARE ? [] : [sentence]));

const duplicate: Edit = ({ next }, story) => ({
  ...story,
  paragraphs: story.paragraphs.flatMap((paragraph) => (next() < SHARE ? [paragraph, paragraph] : [paragraph])),
});

/** Whole paragraphs stand somewhere else. */
const move: Edit = ({ next }, story) => {
  const moved: Paragraph[] = [];
  const stay = story.paragraphs.filter((paragraph) => {
    const goes = next() < SHARE;
    if (goes) moved.push(paragraph);
    return !goes;
  });
  for (const paragraph of moved) stay.splice(below(next, stay.length + 1), 0, paragraph);
  return { ...story, paragraphs: stay };
};

const oneSmall: Edit = (made, story) => {
  const target = below(made.next, story.paragraphs.length);
  const paragraphs = story.paragraphs.map((paragraph, index) =>
    index === target
      ? paragraph.map((sentence, order) => (order === 0 ? sentence.map((word, at) => (at === 2 ? another(made, word) : word)) : sentence))
      : paragraph,
  );
  return { ...story, paragraphs };
};

/** All of it, one after the other. */
const mixed: Edit = (made, story) => [move, insert, remove, substitute].reduce((edited, edit) => edit(made, edited), story);

export const EDITS: Readonly<Record<EditMix, Edit>> = {
  'one small edit': oneSmall,
  insert,
  delete: remove,
  'substitute 5 %': substitute,
  duplicate,
  move,
  mixed,
};
