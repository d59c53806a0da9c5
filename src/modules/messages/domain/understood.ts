/** What a reply says, when it says it plainly. `free`: a person reads it. */
export const meanings = ['coming', 'change', 'not-now', 'stop', 'start', 'free'] as const;
export type Meaning = (typeof meanings)[number];

/** What people say besides, which changes nothing. */
const polite =
  /\b(please|pls|plz|thanks|thank you|thankyou|thx|ta|cheers|hi|hello|hiya|many|very much|x+|diolch( yn fawr)?|os gwelwch yn dda|plis|helo|shwmae|s'?mae)\b/g;

const said: Readonly<Record<Exclude<Meaning, 'free'>, readonly string[]>> = {
  stop: [
    'stop',
    'stopall',
    'stop all',
    'stop texts',
    'stop texting',
    'stop texting me',
    'unsubscribe',
    'no more texts',
    'stopio',
    'stopiwch',
    'peidiwch',
    'peidiwch a thecstio',
    'dim mwy o negeseuon',
  ],
  start: ['start', 'unstop', 'start again', 'dechrau', 'ailddechrau', 'dechreuwch'],
  coming: [
    '1',
    'one',
    'yes',
    'y',
    'yep',
    'yeah',
    'yes i am',
    'ok',
    'okay',
    'coming',
    'yes coming',
    "i'm coming",
    'im coming',

    "i'll be there",
    'ill be there',
    'i will be there',
    'see you then',
    'see you there',
    'see you tomorrow',
    'confirmed',

    'un',
    'ie',
    'ydw',
    'byddaf',
    'bydda i yno',
    'byddaf yno',
    'iawn',
    'dod',
    "dw i'n dod",
    "dwi'n dod",
    'wela i chi',
  ],
  change: [
    '2',
    'two',
    'change',
    'move',
    'change it',
    'can i change',
    'can i change it',
    'can we change',
    'different time',

    "can't make it",
    'cant make it',
    'cannot make it',
    "sorry can't make it",
    "sorry i can't make it",
    'another time',

    'dau',
    'newid',
    'symud',
    'amser arall',
    'alla i newid',
    'ga i newid',
    'methu dod',
    "dw i'n methu dod",
  ],
  'not-now': [
    '3',
    'three',
    'not now',
    'no',
    'nope',
    'n',
    'cancel',
    'cancel it',
    'no longer needed',
    'not at the moment',
    'tri',
    'na',
    'nage',
    'dim nawr',
    'ddim nawr',
    'dim rwan',
    'ddim rwan',
    'canslo',
    'dim ar hyn o bryd',
  ],
};

const meaningOf = new Map(
  Object.entries(said).flatMap(([meaning, phrases]) => phrases.map((phrase) => [phrase, meaning as Meaning])),
);

/** What a text that came in says. Anything but a plain answer is for a person to read. */
export function understood(text: string): Meaning {
  const plain = withoutMarks(text);
  const bare = squeezed(plain.replace(polite, ' '));
  return meaningOf.get(squeezed(plain)) ?? meaningOf.get(bare) ?? meaningOf.get(undoubled(bare)) ?? 'free';
}

function withoutMarks(text: string): string {
  const [letters] = [text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()];
  return letters.replace(/[’‘`]/g, "'").replace(/[^\p{L}\p{N}' ]/gu, ' ');
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** `1 yes` and `yes 1` say one thing twice; `1 2` says two things, and is for a person. */
function undoubled(text: string): string {
  const words = text.split(' ');
  const [first] = words.map((word) => meaningOf.get(word));
  return first && words.every((word) => meaningOf.get(word) === first) ? (words[0] ?? text) : text;
}
