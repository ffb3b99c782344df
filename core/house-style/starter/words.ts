import type { HouseRule } from '../rule.ts';
import { ofForm, ofWords } from './starter-rule.ts';

const WORTH = 'It says nothing that the other word does not say.';

function redundant(id: string, wrong: string, right: string, example: readonly [string, string]): HouseRule {
  return ofWords(`en.${id}`, 'redundant', [wrong], {
    message: `“${right}” is enough.`,
    replacement: right,
    reason: WORTH,
    examples: [example],
  });
}

function loaded(id: string, words: readonly string[], message: string, example: readonly [string, string]): HouseRule {
  return ofWords(`en.${id}`, 'loaded', words, { message, reason: 'The word takes a side that the facts may not.', examples: [example] });
}

/** Names, words that take a side, and words too many, in an English story. */
export const WORDS: readonly HouseRule[] = [
  ofWords('en.khmer-rouge', 'name', ['khmer rouge'], {
    message: '“Khmer Rouge” has two capitals.',
    replacement: 'Khmer Rouge',
    reason: 'It is a name.',
    matchCase: false,
    examples: [
      ['Under the Khmer rouge he fled.', 'Under the Khmer Rouge he fled.'],
      ['Under the khmer rouge he fled.', 'Under the Khmer Rouge he fled.'],
    ],
  }),
  ofWords('en.asean', 'name', ['Asean', 'asean'], {
    message: 'ASEAN is written in capitals.',
    replacement: 'ASEAN',
    reason: 'Its own form.',
    matchCase: true,
    examples: [['Asean ministers met.', 'ASEAN ministers met.']],
  }),
  ofWords('en.covid', 'name', ['Covid-19', 'covid-19', 'Covid 19', 'COVID 19'], {
    message: 'Written “COVID-19”.',
    replacement: 'COVID-19',
    reason: 'The name that the World Health Organization gave it.',
    matchCase: true,
    examples: [['Covid-19 closed the border.', 'COVID-19 closed the border.']],
  }),
  ofForm('en.no-stops', 'name', '\\b(?:U\\.N\\.|E\\.U\\.|U\\.K\\.)(?= [a-z0-9])', {
    message: 'Written without stops.',
    reason: 'Stops within a sentence look like its end.',
    matchCase: true,
    examples: [['The U.N. said so.', 'The UN said so.']],
  }),
  ofForm('en.us', 'name', '\\bU\\.S\\.(?= (?:[a-z0-9]|Embassy|Congress|Senate|State|Department|Navy|Army|Treasury|Supreme))', {
    message: '“US” is written without stops.',
    replacement: 'US',
    reason: 'Stops within a sentence look like its end.',
    matchCase: true,
    examples: [
      ['The U.S. embassy closed.', 'The US embassy closed.'],
      ['The U.S. Navy left the U.S. It came back.', 'The US Navy left the U.S. It came back.'],
    ],
  }),
  ofForm('en.title-stop', 'name', '\\b(Mr|Mrs|Ms|Dr)\\.(?= [A-Z])', {
    message: 'No stop after Mr, Mrs, Ms and Dr.',
    replacement: '$1',
    reason: 'The last letter of the word stands there: nothing is cut off.',
    matchCase: true,
    examples: [['Mr. Sok left.', 'Mr Sok left.']],
  }),
  ofWords('en.ngos', 'word', ["NGO's", "MP's", "CEO's"], {
    message: 'A plural has no apostrophe. Leave it where something belongs to one of them.',
    reason: 'The apostrophe says that something belongs to it.',
    matchCase: true,
    examples: [["Three NGO's signed.", 'Three NGOs signed.']],
  }),
  ofWords('en.email', 'word', ['e-mail', 'e mail'], {
    message: 'Written “email”.',
    replacement: 'email',
    reason: 'The form most readers use.',
    examples: [
      ['He sent an e-mail.', 'He sent an email.'],
      ['E-mail is down.', 'Email is down.'],
    ],
  }),
  ofWords('en.website', 'word', ['web site', 'web-site'], {
    message: 'Written “website”.',
    replacement: 'website',
    reason: 'One word by now.',
    examples: [['Its web site is down.', 'Its website is down.']],
  }),
  ofWords('en.suicide', 'word', ['committed suicide'], {
    message: 'Suicide is no crime: nobody commits it.',
    replacement: 'died by suicide',
    reason: 'The word hurts those who are left, and guidelines on reporting suicide advise against it.',
    examples: [['He committed suicide in May.', 'He died by suicide in May.']],
  }),
  loaded('claimed', ['claimed', 'claims that'], '“Said” takes no side; “claimed” doubts the speaker.', [
    'The ministry claimed the road was safe.',
    'The ministry said the road was safe.',
  ]),
  loaded('admitted', ['admitted that', 'conceded that'], 'Did somebody own up to a fault? Otherwise “said” is enough.', [
    'She admitted that she had been there.',
    'She said that she had been there.',
  ]),
  loaded('slammed', ['slammed', 'blasted', 'lashed out'], 'Say what was said; “criticised” is the plain word.', [
    'The opposition slammed the law.',
    'The opposition criticised the law.',
  ]),
  loaded('so-called', ['so-called'], 'It mocks the name. Say who calls it that.', ['The so-called union met.', 'The union met.']),
  loaded('illegal-immigrant', ['illegal immigrant', 'illegal immigrants', 'illegal migrants'], 'An act may be illegal, a person is not.', [
    'Police held 40 illegal immigrants.',
    'Police held 40 migrants without papers.',
  ]),
  loaded('terrorist', ['terrorist', 'terrorists'], 'Say who calls them that, or what they did.', [
    'Two terrorists were shot.',
    'Two gunmen were shot.',
  ]),
  loaded('third-world', ['Third World'], 'Name the countries, or say “developing countries”.', [
    'Debt in the Third World grows.',
    'Debt in developing countries grows.',
  ]),
  redundant('free-gift', 'free gift', 'gift', ['Voters got a free gift.', 'Voters got a gift.']),
  redundant('past-history', 'past history', 'history', ['The past history of the site.', 'The history of the site.']),
  redundant('end-result', 'end result', 'result', ['The end result was a wall.', 'The result was a wall.']),
  redundant('close-proximity', 'in close proximity to', 'near', ['It lies in close proximity to the port.', 'It lies near the port.']),
  redundant('future-plans', 'future plans', 'plans', ['Future plans are secret.', 'Plans are secret.']),
  redundant('each-and-every', 'each and every', 'every', ['They asked each and every one.', 'They asked every one.']),
  redundant('in-order-to', 'in order to', 'to', ['He left in order to vote.', 'He left to vote.']),
  redundant('due-to-the-fact', 'due to the fact that', 'because', [
    'Due to the fact that it rained, they left.',
    'Because it rained, they left.',
  ]),
  redundant('prior-to', 'prior to', 'before', ['Prior to the vote he left.', 'Before the vote he left.']),
  redundant('at-this-point', 'at this point in time', 'now', ['They have none at this point in time.', 'They have none now.']),
  redundant('atm-machine', 'ATM machine', 'ATM', ['The ATM machine was empty.', 'The ATM was empty.']),
  redundant('revert-back', 'revert back', 'revert', ['The land will revert back to the state.', 'The land will revert to the state.']),
  redundant('added-bonus', 'added bonus', 'bonus', ['The added bonus was rice.', 'The bonus was rice.']),
];
