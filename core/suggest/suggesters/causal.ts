import { byPatterns } from '../by-patterns.ts';
import { sentenceOf } from '../clause.ts';

/** One thing said to come of another: both may be true, and the link between them not. */
export const causalSuggester = byPatterns({
  id: 'causal',
  category: 'causal',
  around: sentenceOf,
  rules: [
    {
      reason: 'cause',
      pattern:
        /\bbecause\b|\bdue\s+to\b|\bowing\s+to\b|\bthanks\s+to\b|\bas\s+a\s+(?:direct\s+)?(?:result|consequence)\b|\bin\s+the\s+wake\s+of\b|\battribut(?:ed|able)\s+to\b|\bblam(?:ed|es|ing)\b|\bowes?\s+(?:its|their|his|her)\b|ដោយសារ|ដោយហេតុ|ព្រោះ|មកពី(?=ការ)/giu,
    },
    {
      reason: 'effect',
      pattern:
        /\b(?:led|leads|leading)\s+to\b|\bcaus(?:ed|es|ing)\b|\bresult(?:ed|s|ing)\s+in\b|\bstem(?:s|med|ming)\s+from\b|\b(?:triggered|sparked|prompted|fuelled|fueled|brought\s+about)\b|\bcontribut(?:ed|es|ing)\s+to\b|\b(?:forcing|forced)\s+\p{L}+\s+to\b|\bresponsible\s+for\b|បណ្[ដត]ាល(?:ឱ្យ|ឲ្យ|មក)|នាំ(?:ឱ្យ|ឲ្យ)|ជាលទ្ធផល/giu,
    },
  ],
});
