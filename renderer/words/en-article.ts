/** The open article: sheet, margin, panel, sources, gate, conflict. */
export const articleWords = {
  sheet: 'Article',
};

export type ArticleWords = typeof articleWords;
