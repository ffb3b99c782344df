/** Sums beside a claim. */
export const calculation = {
  title: 'Calculation',
  lede: 'It stays with the claim, and is reckoned again whenever it is shown. In the text nothing changes.',
  field: 'Sum',
  hint: 'Numbers, + − × ÷, brackets and %. 200 → 340 is the change in per cent. Behind = say what comes out, or leave it to Stet.',
  heading: 'Calculations',
  is: (is: string) => `= ${is}`,
  holds: (is: string) => `Holds: it is ${is}.`,
  differs: (is: string) => `Does not hold: it is ${is}.`,
  unsure: 'This cannot be reckoned any more.',
  remove: (written: string) => `Remove the calculation ${written}`,
  removeTitle: 'Remove',
  keep: 'Keep it',
  label: 'Calculate',
  why: {
    empty: 'Write a sum first.',
    unreadable: (from: string) =>
      from === '' ? 'The sum is not finished.' : `Stet cannot read on from “${from}”: only numbers, + − × ÷, brackets, % and →.`,
    'divided-by-zero': 'Nothing can be divided by zero.',
    'too-large': 'The result is too large.',
  },
};

export type CalculationWords = typeof calculation;
