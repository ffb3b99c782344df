import { byPatterns } from '../by-patterns.ts';
import { clauseAround } from '../clause.ts';

/** Two things set against each other: both have to be looked up, and measured in one way. A bare "more than 40" is a figure. */
export const comparisonSuggester = byPatterns({
  id: 'comparison',
  category: 'comparison',
  around: clauseAround,
  rules: [
    {
      reason: 'times-as',
      pattern:
        /\b(?:twice|half|(?:two|three|four|five|six|ten|\d+)\s+times)\s+(?:as\s+\p{L}+|the\s+(?:size|number|rate|price|amount|average|level)|more|higher|larger)\b/giu,
    },
    {
      reason: 'compared',
      pattern:
        /\bcompared\s+(?:with|to)\b|\bin\s+comparison\b|\brelative\s+to\b|\boutnumber(?:s|ed)?\b|\bexceed(?:s|ed)\b|\b(?:un)?like\s+(?:its|his|her|their)\s+neighbou?rs\b|\bon\s+a\s+par\s+with\b|\bthe\s+same\s+as\b|បើប្រៀបធៀប|ប្រៀបធៀបនឹង|បើធៀប|ស្មើនឹង/giu,
    },
    {
      reason: 'more-than',
      pattern:
        /\b(?!(?:other|rather|another|whether|further|together)\b)(?:\p{Ll}{3,}er|worse|better|less|fewer|more)\s+(?:\p{Ll}+\s+){0,3}?than\b(?!\s+(?:[\d$€£]|a\s|one\b|half\b|ever\b|expected\b|usual\b|that\b|just\b))|\bas\s+(?:many|much|high|low|large|old)\s+as\s+(?=\p{Lu}|the\b|in\b)|(?:ច្រើន|តិច|ខ្ពស់|ទាប|ធំ|តូច|ចាស់|ថ្លៃ|ថោក|លឿន|យឺត)ជាង(?!គេ)/giu,
    },
  ],
});
