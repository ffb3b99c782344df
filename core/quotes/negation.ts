/** Words that turn a sentence round, in English and Khmer: what drops or adds one says the opposite. */
export const NEGATION =
  /(?<!\p{L})(?:not|no|never|none|nothing|nobody|nowhere|neither|nor|cannot|without|hardly|\p{L}+n['’]t)(?!\p{L})|មិន|ពុំ|គ្មាន|កុំ|អត់|ឥត/iu;
