/**
 * Arrows go through the titles of the list, from the field above it and back to it. What has the keyboard within a row counts as that row.
 * Answers whether the key was one of these.
 */
export function stepThroughSources(root: ShadowRoot, { key }: KeyboardEvent): boolean {
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  const titles = [...root.querySelectorAll<HTMLElement>('li[data-source] .title')];
  if (step === undefined || titles.length === 0) return false;
  const row = root.activeElement?.closest('li');
  const at = titles.findIndex((title) => title.closest('li') === row);
  if (at + step < 0) root.querySelector<HTMLInputElement>('.find input')?.select();
  else titles[Math.min(titles.length - 1, at + step)]?.focus();
  return true;
}
