import type { Projection } from '../../core/article/plain-text.ts';
import { judgedQuotations, type JudgedQuotation } from '../../core/quotes/judged.ts';
import type { Quotation } from '../../core/quotes/quotations.ts';
import type { QuoteText } from '../../core/quotes/quote-text.ts';
import { indexTexts } from '../../core/quotes/word-index.ts';
import { article } from '../state/article.ts';
import { session } from '../state/session.ts';
import { spanOfRange } from './anchors.ts';
import { setMode } from './article.ts';
import { checkNow } from './check.ts';
import { sentenceAt, takeSentence } from './hand.ts';
import { editorHere } from './hold.ts';
import { takeVerdicts } from './quote-verdicts.ts';

/** Looks every quotation of a text up, in reading order. */
export function checkQuotations(projection: Projection, texts: readonly QuoteText[]): readonly JudgedQuotation[] {
  const index = indexTexts(texts);
  const judged = judgedQuotations(index, projection, article.value.meta?.language ?? 'en');
  takeVerdicts(index, judged);
  return judged;
}

/** Shows where a quotation stands: selected while writing, so that it can be mended, else its sentence under the checker's eye. */
export function goToQuotation({ from, to }: Quotation): void {
  const { projection } = article.value;
  const editor = editorHere();
  if (!projection || !editor) return;
  if (session.value.preferences.mode === 'write') {
    editor.select(spanOfRange(projection, { from, to }));
    editor.focus();
    return;
  }
  setMode('check');
  const result = checkNow();
  if (result && result.sentences.length > 0) takeSentence(sentenceAt(result, from + 1), { from, to });
}
