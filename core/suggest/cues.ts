/** Verbs by which a text says that somebody said it, as the inside of a group. */
export const SPEECH_VERBS =
  'said|says|say|saying|told|tells|wrote|writes|write|tweeted|tweets|posted|posts|added|adds|claimed|claims|argued|argues|stated|states|stating|explained|explains|replied|replies|answered|insisted|insists|warned|warns|noted|notes|continued|continues|recalled|recalls|admitted|admits|denied|denies|announced|announces|declared|declares|according\\s+to|asked|asks|called|calls|described|describes|urged|urges|stressed|emphasi[sz]ed|reiterated|confirmed|testified|read';
const SPEECH_NOUNS = 'quoted|testimony|statement|spokes(?:man|woman|person)|letter|email|e-mail|interview|post';
const SPEECH = new RegExp(`(?<!-)\\b(?:${SPEECH_VERBS}|${SPEECH_NOUNS})\\b`, 'iu');
export const KHMER_SPEECH_VERBS = 'ថ្លែង|និយាយ|ប្រាប់|ប្រសាសន៍|បញ្ជាក់|អះអាង|លើកឡើង|សរសេរ|បន្ត|បន្ថែម|ឆ្លើយ';
const KHMER_SPEECH = new RegExp(`${KHMER_SPEECH_VERBS}|ថា(?![\\u17b6-\\u17d3])`, 'u');

/** Does the text around a quotation say who speaks? */
export const hasSpeechCue = (text: string): boolean => SPEECH.test(text) || KHMER_SPEECH.test(text);
