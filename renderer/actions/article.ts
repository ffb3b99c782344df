import type { Meta } from '../../core/article/meta.ts';
import type { Answer, Question } from '../../core/contract/calls.ts';
import type { News } from '../../core/contract/news.ts';
import type { Mode } from '../../core/contract/shapes.ts';
import type { ArticleEditor } from '../editor/contract.ts';

export type SaveReason = Question<'article.save'>['why'];
export type Saved = Answer<'article.save'>;

export async function openArticle(_id: string): Promise<void> {}
export async function closeArticle(): Promise<void> {}
export async function saveArticle(_why: SaveReason): Promise<boolean> {
  return false;
}
export function setMeta(_change: Partial<Meta>): void {}
export function setMode(_mode: Mode): void {}
export function editorHere(): ArticleEditor | null {
  return null;
}
export async function flush(): Promise<void> {}
export function articleNews(_news: News): void {}
