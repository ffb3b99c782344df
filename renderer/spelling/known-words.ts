/** English words and names of this part of the world that the dictionaries leave out. */
export const KNOWN_WORDS: readonly string[] = [
  ...['riel', 'riels', 'kyat', 'kyats', 'renminbi'],
  ...['krama', 'kramas', 'stupa', 'stupas', 'Khmers'],
  ...['Phnom', 'Penh', 'Siem', 'Tonle', 'Battambang', 'Sihanoukville', 'Asean'],
];
