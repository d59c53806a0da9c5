import { m } from '#text';

import { hourText } from '#ui/when-text.ts';

import type { BestHour } from '../domain/answering-here.ts';
import type { Because } from '../domain/next-try.ts';
import type { ClosureReason } from '../domain/closing.ts';
import type { ContactKind } from '../domain/contact.ts';
import type { DayPart } from '../domain/day-parts.ts';
import type { NextStepKind } from '../domain/next-step.ts';
import type { Outcome } from '../domain/referral.ts';
import type { UsualAnswers } from '../domain/usual-answers.ts';

type Words = () => string;

export const contactWords: Readonly<Record<ContactKind, Words>> = {
  'no-answer': m.referrals_contact_no_answer,
  voicemail: m.referrals_contact_voicemail,
  texted: m.referrals_contact_texted,
  spoke: m.referrals_contact_spoke,
  met: m.referrals_contact_met,
  letter: m.referrals_contact_letter,
  note: m.referrals_contact_note,
};

export const outcomeWords: Readonly<Record<Outcome, Words>> = {
  accepted: m.referrals_outcome_accepted,
  joined: m.referrals_outcome_joined,
  declined: m.referrals_outcome_declined,
  redirected: m.referrals_outcome_redirected,
};

export const closureWords: Readonly<Record<ClosureReason, Words>> = {
  'goals-met': m.referrals_closed_goals_met,
  'enough-for-now': m.referrals_closed_enough_for_now,
  'moved-away': m.referrals_closed_moved_away,
  'not-reached': m.referrals_closed_not_reached,
  'did-not-want': m.referrals_closed_did_not_want,
  'needs-other-service': m.referrals_closed_needs_other_service,
  died: m.referrals_closed_died,
};

/** What to do next, as a verb. */
export const nextStepWords: Readonly<Record<NextStepKind, Words>> = {
  begin: m.referrals_next_begin,
  ring: m.referrals_next_ring,
  'follow-up': m.referrals_next_follow_up,
  review: m.referrals_next_review,
  close: m.referrals_next_close,
};

/** Why a time is proposed. */
export const becauseWords: Readonly<Record<Because, Words>> = {
  'they-asked': m.referrals_because_they_asked,
  'after-the-text': m.referrals_because_after_the_text,
  'they-said': m.referrals_because_they_said,
  'answered-then': m.referrals_because_answered_then,
  'another-time-of-day': m.referrals_because_another_time_of_day,
  'suits-most': m.referrals_because_suits_most,
};

/** "people here answer most from 11 am to midday: 212 of 430 calls" */
export function hereWords({ hour, answered, tried }: BestHour): string {
  return m.referrals_here_answer({ from: hourText(hour), to: hourText(hour + 1), answered, tried });
}

const partWords: Readonly<Record<DayPart, Words>> = {
  'early-morning': m.referrals_part_early_morning,
  'late-morning': m.referrals_part_late_morning,
  lunchtime: m.referrals_part_lunchtime,
  afternoon: m.referrals_part_afternoon,
  'late-afternoon': m.referrals_part_late_afternoon,
};

/** "usually answers between 10 and 12: 3 of 4 calls" */
export function usuallyWords({ part, answered, tried }: UsualAnswers): string {
  return m.referrals_usually_answers({ part: partWords[part](), answered, tried });
}
