/**
 * Does `work` and answers what it made and the letters typed meanwhile, which would otherwise go into what is on the desk until then, or nowhere: a quick
 * hand begins to write before a new article is there.
 */
export async function typedAhead<T>(work: () => Promise<T>): Promise<{ readonly typed: string; readonly made: T }> {
  let typed: readonly string[] = [];
  const take = (event: KeyboardEvent): void => {
    const isLetter = [...event.key].length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
    if (!isLetter && !(event.key === 'Backspace' && typed.length > 0)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    typed = isLetter ? [...typed, event.key] : typed.slice(0, -1);
  };
  window.addEventListener('keydown', take, true);
  try {
    const made = await work();
    return { typed: typed.join(''), made };
  } finally {
    window.removeEventListener('keydown', take, true);
  }
}
