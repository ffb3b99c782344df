/** Sentences of a newsroom that does not exist, written for measuring. `#` becomes a number, `@` a place, `&` a name. */
export const ENGLISH: readonly string[] = [
  'The ferry at @ carried # people last week, & said at the landing.',
  '“We count the sacks twice,” said &, who keeps the rice store at @.',
  'A bridge planned for @ would cost # million riel, according to the district’s own papers.',
  'Nobody at @ had asked & for the second list before Friday.',
  'Of # wells tested around @, one in nine gave salty water.',
  '& opened the library at @ in the year 20# with a single shelf.',
  'The nets were mended by # women from @, paid by the metre.',
  'Rain stopped the market at @ for # days; & lost a cart of limes.',
  'The council of @ voted against the kiln, and & wrote the minutes by hand.',
  'A teacher at @ walks # kilometres to reach the school, & told the meeting.',
  'Electric light came to @ later than to any other village on the canal.',
  'The price of a block of ice at @ rose to # riel, twice what & paid before.',
];

export const KHMER: readonly string[] = [
  'សាឡាងនៅ@បានដឹកមនុស្ស#នាក់កាលពីសប្តាហ៍មុន នេះបើតាម&។',
  '&បាននិយាយថា ផ្សារនៅ@បិទអស់រយៈពេល#ថ្ងៃដោយសារភ្លៀង។',
  'គ្រូបង្រៀនម្នាក់នៅ@ដើរ#គីឡូម៉ែត្រទៅសាលារៀនជារៀងរាល់ព្រឹក។',
  'អណ្តូងទឹកចំនួន#ត្រូវបានពិនិត្យនៅជុំវិញ@ក្នុងរដូវប្រាំង។',
  'តម្លៃទឹកកកនៅ@បានឡើងដល់#រៀល ហើយ&ថាវាថ្លៃពេក។',
  'ក្រុមប្រឹក្សា@មិនយល់ព្រមនឹងគម្រោងស្ពានដែលមានតម្លៃ#លានរៀលទេ។',
];

export const NOTES: readonly string[] = [
  'Asked & at @ for the ledger; waiting for page #.',
  'The figure # is from the older list, look again.',
  '& says on the telephone that @ is spelt with one t.',
  'ត្រូវសួរ&ម្តងទៀតអំពីលេខ#។',
];

const PLACES = ['Koh Raing', 'Svay Pram', 'Tuol Krasang', 'Prek Lvea', 'Ansong', 'Boeng Thom', 'Kandol', 'Chroy Tret'];
const KHMER_PLACES = ['កោះរាំង', 'ស្វាយព្រាម', 'ទួលក្រសាំង', 'ព្រែកល្វា', 'បឹងធំ', 'កណ្តោល'];
const FIRST = ['Sok', 'Chan', 'Keo', 'Long', 'Nhem', 'Ouk', 'Prak', 'Tep', 'Vann', 'Yim'];
const LAST = ['Borey', 'Dara', 'Kunthea', 'Maly', 'Nimol', 'Pisey', 'Rithy', 'Sopheap', 'Thida', 'Visal', 'Samnang', 'Ratha'];
const KHMER_NAMES = ['សុខ បូរី', 'ចាន់ ម៉ាលី', 'កែវ ធីតា', 'អ៊ុក រិទ្ធី', 'ទេព សម្ណាង', 'យឹម ពិសី'];

/** A small linear congruential generator (Numerical Recipes' constants): the same seed gives the same words. */
export function dice(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export type Dice = ReturnType<typeof dice>;

export function of<T>(next: Dice, list: readonly T[]): T {
  const one = list[next(list.length)];
  if (one === undefined) throw new Error('a list to choose from is empty');
  return one;
}

/** One sentence of the list, with numbers, places and names of its own. */
export function sentence(next: Dice, list: readonly string[]): string {
  const pattern = of(next, list);
  const isKhmer = /\p{Script=Khmer}/u.test(pattern);
  return pattern.replace(/[#@&]/g, (sign) => {
    if (sign === '#') return String(10 + next(90_000));
    if (sign === '@') return of(next, isKhmer ? KHMER_PLACES : PLACES);
    return isKhmer ? of(next, KHMER_NAMES) : `${of(next, FIRST)} ${of(next, LAST)}`;
  });
}
