import { m } from '#text';
import { daysBetween } from '#platform/local-date.ts';
import type { LocalDate } from '#platform/local-date.ts';
import { dayText } from '#ui/when-text.ts';

import { isReason } from '../domain/reasons.ts';
import type { DeclineReason } from '../domain/deciding.ts';
import { reasonName } from '../refer/reason-words.ts';

/** Why somebody was referred. A code that is not ours is left out. */
export function reasonWords(reasons: readonly string[]): string {
  return reasons.filter(isReason).map(reasonName).join(' · ');
}

export function waitedWords(receivedOn: LocalDate, today: LocalDate): string {
  const days = daysBetween(receivedOn, today);
  return days <= 0 ? m.referrals_waited_today() : m.referrals_waited_days({ days });
}

export function isLate(dueOn: LocalDate, today: LocalDate): boolean {
  return dueOn < today;
}

export function dueWords(dueOn: LocalDate, today: LocalDate): string {
  if (isLate(dueOn, today)) return m.referrals_late_days({ days: daysBetween(dueOn, today) });
  return dueOn === today ? m.referrals_due_today() : m.referrals_due_on({ day: dayWords(dueOn) });
}

/** "Tue 3 March", with the year when it is not the year of `today`. */
export function dayWords(day: LocalDate, today: LocalDate = day): string {
  const year = day.slice(0, 4) !== today.slice(0, 4);
  return dayText(day, { year });
}

export const declineWords: Readonly<Record<DeclineReason, () => string>> = {
  'did-not-want': m.referrals_decline_did_not_want,
  'outside-area': m.referrals_decline_outside_area,
  'needs-clinical-care': m.referrals_decline_needs_clinical_care,
  'needs-urgent-help': m.referrals_decline_needs_urgent_help,
  'already-supported': m.referrals_decline_already_supported,
  'not-enough-to-go-on': m.referrals_decline_not_enough_to_go_on,
  'moved-away': m.referrals_decline_moved_away,
  died: m.referrals_decline_died,
};
