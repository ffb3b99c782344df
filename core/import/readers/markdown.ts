import { openArticle } from '../../article/article-file.ts';
import { scalarAt } from '../../article/front-matter.ts';
import type { Meta } from '../../article/meta.ts';
import { articleSchema } from '../../article/schema.ts';
import { failed, ok } from '../../result.ts';
import { withByline } from '../document-byline.ts';
import { withoutInlineScripts } from '../inline-scripts.ts';
import { withPictureTitles } from '../picture-titles.ts';
import type { Reader } from '../reader.ts';
import { momentIn } from '../story-date.ts';
import type { Node } from 'prosemirror-model';

const FRONT_MATTER = /^---\r?\n[^]*?\r?\n(?:---|\.\.\.)\r?\n/u;

/** The first heading of the first level becomes the headline where nothing else is. */
function withHeadline(doc: Node): Node {
  const [headline, standfirst, ...body] = doc.content.content;
  if (!headline || !standfirst || headline.content.size > 0) return doc;
  const at = body.findIndex((block) => block.type.name === 'subhead' && block.attrs.level === 1);
  const title = body[at]?.textContent ?? '';
  if (title === '') return doc;
  const rest = body.filter((_, index) => index !== at);
  const filled = rest.length > 0 ? rest : [articleSchema.nodes.paragraph.create()];
  return articleSchema.nodes.doc.create(doc.attrs, [
    articleSchema.nodes.headline.create(null, articleSchema.text(title)),
    standfirst,
    ...filled,
  ]);
}

/** Other programs call the date of a story `date`; it is read where the file has none by our name. */
function withDate(doc: Node, front: string): Node {
  const meta = doc.attrs.meta as Meta;
  const published = meta.published === '' ? momentIn(scalarAt(front, 'date')) : '';
  return published === '' ? doc : articleSchema.nodes.doc.create({ ...doc.attrs, meta: { ...meta, published } }, doc.content);
}

/** Markdown with or without front matter, read as the library reads its own files. */
export const markdownReader: Reader = {
  id: 'markdown',
  extensions: ['md', 'markdown', 'mdown', 'mkd'],
  recognises: (text) => FRONT_MATTER.test(text),
  read: (text, name) => {
    const opened = openArticle(text);
    if (!opened.ok) return failed({ ...opened.problem, file: name });
    const { front } = opened.value.opened;
    const doc = withPictureTitles(withDate(withHeadline(opened.value.doc), front));
    return ok({ kind: 'document', ...withByline(withoutInlineScripts(doc)), front });
  },
};
