import { m } from '#text';

import type { RiskFlag, WelfareOutcome } from '../domain/welfare.ts';
import type { Another, CameHow, Helpful, NextOffer } from '../domain/went.ts';

type Words = () => string;

export const cameWords: Readonly<Record<CameHow, Words>> = {
  'on-time': m.after_came_on_time,
  late: m.after_came_late,
  missed: m.after_came_missed,
};

export const helpfulWords: Readonly<Record<Helpful, Words>> = {
  yes: m.after_helpful_yes,
  'a-little': m.after_helpful_a_little,
  no: m.after_helpful_no,
  hesitant: m.after_hesitant,
};

export const anotherWords: Readonly<Record<Another, Words>> = {
  yes: m.after_another_yes,
  'not-now': m.after_another_not_now,
  no: m.after_another_no,
  hesitant: m.after_hesitant,
};

export const offerWords: Readonly<Record<NextOffer, Words>> = {
  another: m.after_next_another,
  phone: m.after_next_phone,
  information: m.after_next_information,
  'not-now': m.after_next_not_now,
  close: m.after_next_close,
};

export const flagWords: Readonly<Record<RiskFlag, Words>> = {
  safeguarding: m.after_flag_safeguarding,
  adjustments: m.after_flag_adjustments,
  caution: m.after_flag_caution,
  worry: m.after_flag_worry,
};

export const welfareWords: Readonly<Record<WelfareOutcome, Words>> = {
  spoke: m.after_welfare_spoke,
  seen: m.after_welfare_seen,
  'told-others': m.after_welfare_told_others,
  'recorded-wrongly': m.after_welfare_recorded_wrongly,
};
