import { openArticle } from '../../article/article-file.ts';
import { articleSchema } from '../../article/schema.ts';
import { failed, ok } from '../../result.ts';
import type { Reader } from '../reader.ts';
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

/** Markdown with or without front matter, read as the library reads its own files. */
export const markdownReader: Reader = {
  id: 'markdown',
  extensions: ['md', 'markdown', 'mdown', 'mkd'],
  recognises: (text) => FRONT_MATTER.test(text),
  read: (text, name) => {
    const opened = openArticle(text);
    if (!opened.ok) return failed({ ...opened.problem, file: name });
    return ok({ kind: 'document', doc: withHeadline(opened.value.doc), front: opened.value.opened.front });
  },
};
