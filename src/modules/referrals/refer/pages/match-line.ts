import { m } from '#text';

import type { Match } from '../matches.ts';
import { birthdayWords } from './day-words.ts';

/** What tells two people of one name apart, and no more. */
export function matchLine({ bornOn, numberEnding, postcode }: Match): string {
  return [
    bornOn && m.referrals_refer_match_born({ day: birthdayWords(bornOn) }),
    numberEnding && m.referrals_refer_match_number({ ending: numberEnding }),
    postcode,
  ]
    .filter(Boolean)
    .join(' · ');
}
