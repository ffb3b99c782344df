import { ownEntry } from '../own-entry.ts';
import type { ReplyStatus } from '../saved/closed-sets.ts';
import type { Reply } from '../saved/reply.ts';
import type { Wording, WordingFacts } from './wording-facts.ts';

/** The sentences of `reply-wording.ts` for a story in Khmer. Nobody is called Mr or Ms: an entry does not know which. */

/** The name, the office, and of what, as Khmer puts them; an organisation alone when nobody is named. */
function named({ who }: Reply): string {
  const { name, organisation, role } = who;
  if (name === '') return organisation;
  const office = [role, organisation].filter(Boolean).join(' នៃ');
  return [name, role === '' && organisation !== '' ? `នៃ${organisation}` : office].filter(Boolean).join(' ');
}

const SENT = {
  'e-mail': 'ដែលបានផ្ញើតាមអ៊ីមែល',
  phone: 'ដែលបានសួរតាមទូរសព្ទ',
  letter: 'ដែលបានផ្ញើតាមលិខិត',
  messenger: 'ដែលបានផ្ញើជាសារ',
  form: 'ដែលបានផ្ញើតាមទម្រង់បែបបទ',
};
const asked = ({ reply, day }: WordingFacts): string => `${ownEntry<string>(SENT, reply.channel) ?? 'ដែលបានសួរ'}${on(day)}`;
const on = (day: string): string => (day === '' ? '' : ` នៅថ្ងៃទី${day}`);

export const KHMER_WORDINGS: Readonly<Record<ReplyStatus, Wording>> = {
  waiting: () => [],
  answered: () => [],
  'not-needed': () => [],
  declined: (facts) => [`${named(facts.reply)} បានបដិសេធមិនធ្វើអត្ថាធិប្បាយ។`, `${named(facts.reply)} បានបដិសេធមិនឆ្លើយសំណួរ${asked(facts)}។`],
  'no-answer': (facts) => [
    `${named(facts.reply)} មិនបានឆ្លើយតបនឹងសំណើសុំអត្ថាធិប្បាយទេ។`,
    `${named(facts.reply)} មិនបានឆ្លើយតបនឹងសំណួរ${asked(facts)}ទេ។`,
    ...(facts.times > 1 ? [`${named(facts.reply)} មិនបានឆ្លើយតបនឹងសំណើសុំអត្ថាធិប្បាយជាច្រើនលើកទេ។`] : []),
  ],
  unreachable: ({ reply, day }) => [
    `មិនអាចទាក់ទង ${named(reply)} ដើម្បីសុំអត្ថាធិប្បាយបានទេ។`,
    `ការព្យាយាមទាក់ទង ${named(reply)}${on(day)} មិនបានសម្រេចទេ។`,
  ],
};
