import { quotationMarks } from '../../core/import/quotation.ts';
import { raisedWords, riseOf } from '../../core/import/raised-words.ts';

/** What a browser shows beside the letters and the text alone would lose. Styles are read from `data-style` (see `clean-paste.ts`). */

function textsIn(element: Element): Text[] {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let text = walker.nextNode(); text; text = walker.nextNode()) texts.push(text as Text);
  return texts;
}

const wordsOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

function settleQuotations(body: HTMLElement): void {
  for (const quotation of [...body.querySelectorAll('q')].reverse()) {
    let depth = 0;
    for (let outer = quotation.parentElement?.closest('q'); outer; outer = outer.parentElement?.closest('q')) depth += 1;
    const signs = quotationMarks(quotation.textContent ?? '', depth);
    if (!signs) continue;
    quotation.prepend(signs[0]);
    quotation.append(signs[1]);
  }
}

function settleRaised(body: HTMLElement): void {
  for (const element of [...body.querySelectorAll(`sup, sub, [data-style*="vertical-align" i]`)].reverse()) {
    const rise = riseOf(element.tagName.toLowerCase(), element.getAttribute('data-style') ?? '');
    if (!rise) continue;
    const outside = element.closest('a');
    const isWhole = outside !== null && wordsOf(outside) === wordsOf(element);
    const texts = textsIn(element);
    const linked = (text: Text): boolean => isWhole || (text.parentElement?.closest('a') ?? outside) !== outside;
    raisedWords(
      texts.map((text) => ({ text: text.data, linked: linked(text) })),
      rise,
    ).forEach((words, at) => {
      const target = texts[at];
      if (target) target.data = words;
    });
  }
}

/** Writes superscripts, subscripts and quotation marks as text, in place, the innermost first. */
export function settleSigns(body: HTMLElement): void {
  settleRaised(body);
  settleQuotations(body);
}
