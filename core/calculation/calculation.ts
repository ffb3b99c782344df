import { reckon, type Reckoned } from './arithmetic.ts';

/** A calculation as a person writes it, `(340 − 200) / 200 = 70 %`, and what becomes of it when it is reckoned again. */
export type Checked =
  /** `is`: what it comes to, in words that can stand behind the sign of equality. */
  { readonly ok: true; readonly holds: boolean; readonly is: string } | (Reckoned & { readonly ok: false });

/** The sum and, behind `=` or `≈`, what it is said to come to; without one, nothing is said. */
export function partsOf(written: string): { readonly sum: string; readonly said: string } {
  const at = written.search(/[=≈]/u);
  return at < 0 ? { sum: written.trim(), said: '' } : { sum: written.slice(0, at).trim(), said: written.slice(at + 1).trim() };
}

const MOST_DECIMALS = 4;
/** Digits shown of a number so small that four decimals would leave fewer, or none. */
const SMALL_DIGITS = 3;
/** What is smaller still may be nothing but the rounding of the machine, as of 0.1 + 0.2 − 0.3. */
const SMALLEST = 1e-9;

function decimalsOf(value: number): number {
  if (Math.abs(value) < SMALLEST) return 0;
  const leading = Math.floor(Math.log10(Math.abs(value)));
  return Math.max(MOST_DECIMALS, SMALL_DIGITS - 1 - leading);
}

function grouped(value: number): string {
  const [whole = '0', decimals = ''] = value.toFixed(decimalsOf(value)).split('.');
  if (whole.includes('e')) return String(value);
  const told = decimals.replace(/0+$/u, '');
  const sign = /^-0$/u.test(whole) && told === '' ? '0' : whole;
  return `${sign.replace(/\B(?=(?:\d{3})+$)/gu, ',')}${told === '' ? '' : `.${told}`}`;
}

/** A number in words of the same kind as what was said: in per cent, or not. */
const told = (value: number, inPercent: boolean): string => (inPercent ? `${grouped(value * 100)} %` : grouped(value));

/** One of the last digit that was said: 0.01 of "70 %", a thousand of "2 thousand". */
function unitOf(said: string): number {
  const decimals = /\.(?<digits>[\d០-៩]+)/u.exec(said)?.groups?.digits?.length ?? 0;
  const scale = /(?<scale>thousand|million|billion|trillion)/u.exec(said)?.groups?.scale ?? '';
  const factor = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }[scale] ?? 1;
  return (10 ** -decimals * factor) / (said.includes('%') ? 100 : 1);
}

/** What is less than one of the last digit is rounded up to it only where it is nearly that. */
const NEARLY = 0.05;

/** Whether somebody may say `said` for it: rounded to the last digit that was said, halves upwards, and never from something to nothing. */
function isRounded(real: number, claimed: number, unit: number): boolean {
  const noise = unit * 1e-9 + Math.abs(real) * 1e-12;
  const off = Math.abs(claimed - real);
  if (off <= noise) return true;
  const isDown = Math.abs(claimed) < Math.abs(real);
  if (isDown ? off >= unit / 2 - noise : off > unit / 2 + noise) return false;
  return Math.abs(real) >= unit || off <= Math.abs(real) * NEARLY;
}

/** Reckons it again. What is said to come out holds when it is that, rounded to its last digit. */
export function checkCalculation(written: string): Checked {
  const { sum, said } = partsOf(written);
  const real = reckon(sum);
  if (!real.ok) return { ...real, at: real.at + written.length - written.trimStart().length };
  const inPercent = said === '' ? real.isShare : said.includes('%');
  const is = told(real.value, inPercent);
  if (said === '') return { ok: true, holds: true, is };
  const claimed = reckon(said);
  if (!claimed.ok) return { ...claimed, at: claimed.at + written.length - written.slice(written.search(/[=≈]/u) + 1).trimStart().length };
  return { ok: true, holds: isRounded(real.value, claimed.value, unitOf(said)), is };
}

/** As it is kept: with what it comes to behind it when nothing was said. */
export function complete(written: string): string {
  const checked = checkCalculation(written);
  return checked.ok && partsOf(written).said === '' ? `${partsOf(written).sum} = ${checked.is}` : written.trim();
}
