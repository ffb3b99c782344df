/** Who is who: names that an eye takes for one. */
export const people = {
  isItYou: 'Is this the same person?',
  isSameName: 'The library knows somebody of this name.',
  isAlike: 'The library knows a name that looks like this one, with other letters or signs.',
  yes: (name: string) => `Yes, ${name}`,
  no: 'No, somebody else whose name looks the same',
  noHint: 'both are kept apart, and it is said where both sign one claim',
  alike: (ids: readonly string[]) =>
    `Names that look alike, kept as ${ids.length} people: ${ids.map((id) => `“${id}”`).join(', ')}. Make sure that they are not one before you count their sign-offs as two.`,
} as const;
export type PeopleWords = typeof people;
