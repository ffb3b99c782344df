import { byPatterns } from '../by-patterns.ts';
import { clauseAround } from '../clause.ts';

const NUMBER = '(?:[Nn]o\\.?\\s*|[Nn]umber\\s+)?[\\d០-៩]+';

/** Laws, articles, charges and verdicts: a wrong one can cost a newsroom its licence, and each can be looked up. */
export const lawSuggester = byPatterns({
  id: 'law',
  category: 'law-rule',
  around: clauseAround,
  rules: [
    {
      reason: 'law',
      pattern: new RegExp(
        `\\b(?:Articles?|Sections?|Clause|Prakas|(?:Sub-?[Dd]ecree|Royal\\s+Decree|Decree|Directive|Resolution|Regulation|Law|Act|Circular)\\s+[Nn]o\\.?)\\s*${NUMBER}|\\b(?:[Ll]aw|Act|[Cc]onvention|[Tt]reaty|[Pp]rotocol)\\s+on\\s+(?:the\\s+)?\\p{Lu}|\\b(?:Penal|Criminal|Civil|Labou?r|Tax)\\s+Code\\b|\\b[Cc]onstitution\\b|(?<=\\p{Lu}\\p{Ll}+\\s)(?:Law|Act)\\b(?!\\s+(?:Firm|School))|មាត្រា\\s*[\\d០-៩]+|ច្បាប់ស្[តដ]ីពី|អនុក្រឹត្យ|ព្រះរាជក្រឹត្យ|ក្រម(?:ព្រហ្មទណ្ឌ|រដ្ឋប្បវេណី)|រដ្ឋធម្មនុញ្ញ`,
        'gu',
      ),
    },
    {
      reason: 'charge',
      pattern:
        /\b(?:convicted|acquitted|indicted|prosecuted|sentenced|pleaded\s+(?:not\s+)?guilty|found\s+(?:not\s+)?guilty|charged\s+(?:with|under|over|for)|fined|sued|jailed|imprisoned|arrested|detained|pardoned|extradited|banned|outlawed|legali[sz]ed|repealed)\b|ផ្ត?ន្ទាទោស|កាត់ទោស|ចាប់ខ្លួន|ឃុំខ្លួន|ចោទប្រកាន់ពីបទ/giu,
    },
  ],
});
