import { SENTENCES, SOURCES } from './story.mjs';

/**
 * The same job in Word by its documented commands, with comments: selecting a sentence 1, a new comment 1, every typed character 1, leaving the
 * comment 1, going on to the next sentence 1. What is typed is what a footnote of ours says; where nothing is to check, two letters.
 */
export function wordActs(edit) {
  const comment = (text) => 1 + 1 + text.length + 1;
  const claims = SENTENCES.filter(({ claim }) => claim).map(({ claim: [source, page] }) =>
    comment(`${SOURCES[source]}, p. ${page}. Verified`),
  );
  const others = SENTENCES.length + 1 - claims.length;
  const next = SENTENCES.length + 1;
  // The changed number is selected and typed anew, and its comment said again.
  const stale = 1 + edit.length + comment('Changed, verified again');
  // Save as, the name taken as offered.
  const out = 2;
  const sum = claims.reduce((all, one) => all + one, 0) + next + stale + out;
  return { whole: sum + others * comment('OK'), claimsOnly: sum };
}
