import { m } from '#text';

import type { WhyNot } from '../domain/way-to-write.ts';

/** Why nothing is written to somebody, and what to do instead. */
export function whyNotWords(why: WhyNot): string {
  return words[why]();
}

const words: Readonly<Record<WhyNot, () => string>> = {
  'asked-to-stop': m.messages_why_asked_to_stop,
  'number-not-theirs': m.messages_why_number_not_theirs,
  bounced: m.messages_why_bounced,
  caution: m.messages_why_caution,
  'no-way': m.messages_why_no_way,
  'wishes-none': m.messages_why_wishes_none,
};
