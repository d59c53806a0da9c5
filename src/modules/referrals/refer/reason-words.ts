import { m } from '#text';

import type { Reason } from '../domain/reasons.ts';

/** Why somebody is referred, as those who work with it say it. */
export function reasonName(reason: Reason): string {
  return names[reason]();
}

/** The same as somebody would say it of themselves. */
export function reasonSaid(reason: Reason): string {
  return said[reason]();
}

const names: Readonly<Record<Reason, () => string>> = {
  lonely: m.referrals_reason_lonely,
  mood: m.referrals_reason_mood,
  stress: m.referrals_reason_stress,
  bereavement: m.referrals_reason_bereavement,
  money: m.referrals_reason_money,
  housing: m.referrals_reason_housing,
  work: m.referrals_reason_work,
  caring: m.referrals_reason_caring,
  'long-term-condition': m.referrals_reason_long_term_condition,
  active: m.referrals_reason_active,
  food: m.referrals_reason_food,
  family: m.referrals_reason_family,
  practical: m.referrals_reason_practical,
  substance: m.referrals_reason_substance,
  migration: m.referrals_reason_migration,
  other: m.referrals_reason_other,
};

const said: Readonly<Record<Reason, () => string>> = {
  lonely: m.referrals_said_lonely,
  mood: m.referrals_said_mood,
  stress: m.referrals_said_stress,
  bereavement: m.referrals_said_bereavement,
  money: m.referrals_said_money,
  housing: m.referrals_said_housing,
  work: m.referrals_said_work,
  caring: m.referrals_said_caring,
  'long-term-condition': m.referrals_said_long_term_condition,
  active: m.referrals_said_active,
  food: m.referrals_said_food,
  family: m.referrals_said_family,
  practical: m.referrals_said_practical,
  substance: m.referrals_said_substance,
  migration: m.referrals_said_migration,
  other: m.referrals_said_other,
};
