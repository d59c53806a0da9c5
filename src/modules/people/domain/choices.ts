/** How somebody describes their gender; null is that nobody asked. */
export const genders = ['female', 'male', 'non-binary', 'other', 'not-said'] as const;

/** Ethnic category codes of the NHS Data Dictionary (2001), which the minimum data set asks for. */
export const ethnicities = [
  'A',
  'B',
  'C',
  'D',
  'E',
  'F',
  'G',
  'H',
  'J',
  'K',
  'L',
  'M',
  'N',
  'P',
  'R',
  'S',
  'Z',
] as const;

/**
 * Languages that a person may want to be spoken to in, as BCP 47 codes: those most spoken at home in England and
 * Wales (Census 2021), and British Sign Language. Any other goes into the note on what makes it easier.
 */
export const languages = [
  'en',
  'cy',
  'bfi',
  'ar',
  'bn',
  'bg',
  'zh',
  'fr',
  'el',
  'gu',
  'hi',
  'hu',
  'it',
  'ku',
  'lv',
  'lt',
  'ml',
  'ne',
  'ps',
  'fa',
  'pl',
  'pt',
  'pa',
  'ro',
  'ru',
  'so',
  'es',
  'ta',
  'te',
  'ti',
  'tr',
  'uk',
  'ur',
  'vi',
] as const;
