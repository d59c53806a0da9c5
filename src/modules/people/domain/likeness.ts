import { isSameName, wordsOfName } from './name-words.ts';
import type { PersonDetails } from './person.ts';
import { isSamePhone } from './phone.ts';
import { soundOf, soundsLikeOf } from './sound.ts';

/** Why two records may be of one person, strongest first. */
export const likenesses = ['nhs-number', 'birth-and-name', 'sound-and-postcode'] as const;
export type Likeness = (typeof likenesses)[number];

export type Identity = Pick<
  PersonDetails,
  'givenName' | 'familyName' | 'bornOn' | 'nhsNumber' | 'phone' | 'postcode'
>;

/** Worth asking "is it them?" about; null when not. */
export function likenessOf(a: Identity, b: Identity): Likeness | null {
  if (a.nhsNumber !== null && a.nhsNumber === b.nhsNumber) return 'nhs-number';
  if (a.bornOn !== null && a.bornOn === b.bornOn && hasSimilarName(a, b)) return 'birth-and-name';
  if (a.postcode !== null && a.postcode === b.postcode && soundsTheSame(a, b)) return 'sound-and-postcode';
  return null;
}

/**
 * So alike that nobody has to be asked: what a stranger could not get right by knowing a name and a birthday. A
 * number alone is not enough, because one wrong digit in ten slips past the check.
 */
export function isSurelySame(a: Identity, b: Identity): boolean {
  if (a.bornOn === null || a.bornOn !== b.bornOn) return false;
  if (a.nhsNumber !== null && a.nhsNumber === b.nhsNumber) return true;
  if (a.nhsNumber !== null && b.nhsNumber !== null) return false;
  const sameName = isSameName(a.givenName, b.givenName) && isSameName(a.familyName, b.familyName);
  return (
    sameName &&
    (samePostcode(a, b) || (a.phone !== null && b.phone !== null && isSamePhone(a.phone, b.phone)))
  );
}

function samePostcode(a: Identity, b: Identity): boolean {
  return a.postcode !== null && a.postcode === b.postcode;
}

/** Any name of one sounds like any name of the other: catches a change of surname, and names the wrong way round. */
function hasSimilarName(a: Identity, b: Identity): boolean {
  const sounds = soundsOf(b);
  return [...soundsOf(a)].some((sound) => sounds.has(sound));
}

function soundsTheSame(a: Identity, b: Identity): boolean {
  return soundOfName(a) === soundOfName(b);
}

export function soundOfName({ givenName, familyName }: Pick<Identity, 'givenName' | 'familyName'>): string {
  return soundsLikeOf({ given: givenName, family: familyName });
}

function soundsOf({ givenName, familyName }: Identity): ReadonlySet<string> {
  const words = wordsOfName(`${givenName} ${familyName}`).filter((word) => word.length > 1);
  return new Set(words.map(soundOf));
}
