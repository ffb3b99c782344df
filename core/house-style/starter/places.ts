import type { HouseRule } from '../rule.ts';
import { ofForm, ofWords } from './starter-rule.ts';

const PROVINCE = 'One spelling for each province, so that readers and searches find it.';
const OWN_NAME = 'Places have the name that they use themselves; institutions keep theirs.';

function province(id: string, right: string, wrong: readonly string[]): HouseRule {
  const [first = ''] = wrong;
  return ofWords(`en.${id}`, 'place', wrong, {
    message: `The province is spelt “${right}”.`,
    replacement: right,
    reason: PROVINCE,
    matchCase: true,
    examples: [[`They farm in ${first} province.`, `They farm in ${right} province.`]],
  });
}

/** Names of places in an English story. */
export const PLACES: readonly HouseRule[] = [
  province('siem-reap', 'Siem Reap', ['Siem Riep', 'Siemreap', 'Siem Reab', 'Siam Reap']),
  province('mondulkiri', 'Mondulkiri', ['Mondolkiri', 'Mondul Kiri', 'Mondol Kiri', 'Mundulkiri']),
  province('ratanakiri', 'Ratanakiri', ['Rattanakiri', 'Ratanak Kiri', 'Ratanakkiri', 'Rotanakiri']),
  province('battambang', 'Battambang', ['Battambong', 'Batdambang', 'Bat Dambang']),
  province('banteay-meanchey', 'Banteay Meanchey', ['Bantey Meanchey', 'Banteay Mean Chey', 'Bantay Meanchey']),
  province('oddar-meanchey', 'Oddar Meanchey', ['Otdar Meanchey', 'Oddor Meanchey', 'Odar Meanchey', 'Oddar Mean Chey']),
  province('tboung-khmum', 'Tboung Khmum', ['Tbong Khmum', 'Tbaung Khmum', 'Thbong Khmum', 'Tboung Khmom']),
  province('stung-treng', 'Stung Treng', ['Stoeng Treng', 'Stoung Treng', 'Steung Treng', 'Stueng Treng']),
  province('svay-rieng', 'Svay Rieng', ['Svay Reang', 'Svay Rieang']),
  province('prey-veng', 'Prey Veng', ['Prey Veang', 'Prey Vieng']),
  province('kratie', 'Kratie', ['Kratié', 'Krachie', 'Kracheh']),
  province('takeo', 'Takeo', ['Takéo', 'Ta Keo']),
  province('preah-vihear', 'Preah Vihear', ['Preah Vihea', 'Prah Vihear', 'Preah Vihéar']),
  ofForm('en.kampong', 'place', '\\bKompong(?= (?:Cham|Chhnang|Speu|Thom|Chheuteal)\\b)', {
    message: 'Written “Kampong” in the names of provinces.',
    replacement: 'Kampong',
    reason: PROVINCE,
    matchCase: true,
    examples: [['A school in Kompong Cham burned.', 'A school in Kampong Cham burned.']],
  }),
  ofWords('en.sihanoukville', 'place', ['Sihanouk Ville', 'Sihanoukvile', 'Kampong Som', 'Kompong Som'], {
    message: 'The city is Sihanoukville, its province Preah Sihanouk.',
    replacement: 'Sihanoukville',
    reason: PROVINCE,
    matchCase: true,
    examples: [['Ships wait off Sihanouk Ville.', 'Ships wait off Sihanoukville.']],
  }),
  ofForm('en.phnom-penh', 'place', '\\b(?:Phnom Pehn|Phnum Penh|Phnompenh|Pnom Penh|Phnom Penh [Cc]ity(?! [A-Z]))', {
    message: 'Written “Phnom Penh”, without “city”.',
    replacement: 'Phnom Penh',
    reason: 'One spelling; everybody knows that it is a city.',
    matchCase: true,
    examples: [
      ['Rents rose in Phnom Pehn.', 'Rents rose in Phnom Penh.'],
      ['Rents rose in Phnom Penh city.', 'Rents rose in Phnom Penh.'],
    ],
  }),
  ofWords('en.tonle-sap', 'place', ['Tonlé Sap', 'Tonlesap', 'Tonle Sab'], {
    message: 'Written “Tonle Sap”.',
    replacement: 'Tonle Sap',
    reason: 'One spelling for lake and river.',
    matchCase: true,
    examples: [['Fewer fish in the Tonlesap.', 'Fewer fish in the Tonle Sap.']],
  }),
  ofForm('en.river', 'place', '\\b(Mekong|Bassac|Sesan|Srepok|Sekong) river\\b', {
    message: '“River” has a capital in a name.',
    replacement: '$1 River',
    reason: 'It is part of the name.',
    matchCase: true,
    examples: [['Sand from the Mekong river.', 'Sand from the Mekong River.']],
  }),
  ofForm('en.kolkata', 'place', '\\bCalcutta\\b(?! High Court| Cup| University)', {
    message: 'The city is Kolkata.',
    replacement: 'Kolkata',
    reason: OWN_NAME,
    examples: [
      ['He flew to Calcutta.', 'He flew to Kolkata.'],
      ['Judges in Calcutta said so.', 'Judges in Kolkata said so.'],
    ],
  }),
  ofForm('en.mumbai', 'place', '\\bBombay\\b(?! High Court| Stock| Natural)', {
    message: 'The city is Mumbai.',
    replacement: 'Mumbai',
    reason: OWN_NAME,
    examples: [['He flew to Bombay.', 'He flew to Mumbai.']],
  }),
  ofForm('en.myanmar', 'place', '\\bBurma\\b(?! Road| Railway| Campaign)', {
    message: 'The country is Myanmar.',
    replacement: 'Myanmar',
    reason: OWN_NAME,
    examples: [['They fled from Burma.', 'They fled from Myanmar.']],
  }),
  ofWords('en.yangon', 'place', ['Rangoon'], {
    message: 'The city is Yangon.',
    replacement: 'Yangon',
    reason: OWN_NAME,
    examples: [['Shops closed in Rangoon.', 'Shops closed in Yangon.']],
  }),
  ofForm('en.ho-chi-minh-city', 'place', '\\bSaigon\\b(?! River| Port)(?<!fall of Saigon)', {
    message: 'The city is Ho Chi Minh City since 1976; Saigon is right for the years before.',
    reason: OWN_NAME,
    examples: [['A factory near Saigon.', 'A factory near Ho Chi Minh City.']],
  }),
  ofWords('en.vietnam', 'place', ['Viet Nam', 'Viet-Nam'], {
    message: 'Written “Vietnam”.',
    replacement: 'Vietnam',
    reason: 'The form most readers know.',
    examples: [['Rice from Viet Nam.', 'Rice from Vietnam.']],
  }),
  ofWords('en.timor-leste', 'place', ['East Timor', 'Timor Leste'], {
    message: 'The country is Timor-Leste.',
    replacement: 'Timor-Leste',
    reason: OWN_NAME,
    examples: [['Coffee from East Timor.', 'Coffee from Timor-Leste.']],
  }),
];
