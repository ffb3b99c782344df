/** Mean, over the worthy ones in the order of their scores, of the share of worthy ones so far (average precision of information retrieval). */
export function averagePrecision(scored: readonly { readonly worthy: boolean; readonly score: number }[]): number {
  const order = [...scored].sort((one, other) => other.score - one.score);
  let worthy = 0;
  let sum = 0;
  order.forEach((one, at) => {
    if (!one.worthy) return;
    worthy += 1;
    sum += worthy / (at + 1);
  });
  return worthy === 0 ? 0 : sum / worthy;
}
