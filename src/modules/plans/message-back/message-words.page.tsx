import { m } from '#text';
import type { ClosureReason } from '#modules/referrals';
import { localeNow } from '#platform/locale.ts';
import type { LocalDate } from '#platform/local-date.ts';

import type { NotAskedBecause } from '../domain/closing.ts';
import type { ConnectionStatus } from '../domain/connection.ts';
import type { MessageOccasion } from '../domain/message-back.ts';
import type { MessageFacts } from '../domain/message-facts.ts';
import type { GoalResult } from '../domain/plan.ts';

/** "3 March 2026", in the language of the message. */
export function longDay(day: LocalDate): string {
  return Temporal.PlainDate.from(day).toLocaleString(localeNow() === 'cy' ? 'cy' : 'en-GB', {
    dateStyle: 'long',
  });
}

export function occasionSentence(occasion: MessageOccasion, name: string, mayReturn: boolean): string {
  switch (occasion) {
    case 'begun':
      return m.plans_message_begun({ name });
    case 'declined':
      return m.plans_message_declined({ name });
    case 'closed':
      return mayReturn ? m.plans_message_closed_may_return({ name }) : m.plans_message_closed({ name });
    case 'update':
      return m.plans_message_update({ name });
  }
}

type FirstContact = NonNullable<MessageFacts['firstContact']>;

export function firstContactText({ on, how }: FirstContact): string {
  const day = longDay(on);
  return how === 'met' ? m.plans_message_first_met({ day }) : m.plans_message_first_spoke({ day });
}

export function goalText({ words, result, comment }: MessageFacts['goals'][number]): string {
  return [`${words} – ${resultText(result)}`, comment].filter(Boolean).join('. ');
}

export function connectionText({ serviceName, status }: MessageFacts['connections'][number]): string {
  return `${serviceName} – ${connections[status]()}`;
}

export function closureText(reason: ClosureReason): string {
  return closures[reason]();
}

export function notAskedText(because: NotAskedBecause): string {
  return m.plans_message_not_asked({ because: notAsked[because]() });
}

/** Why the four questions were not asked, as the end of a sentence. */
export function notAskedReasonText(because: NotAskedBecause): string {
  return notAsked[because]();
}

/** What a message was about, as the title of a line. */
export function occasionText(occasion: MessageOccasion): string {
  return titles[occasion]();
}

function resultText(result: GoalResult | null): string {
  switch (result) {
    case null:
      return m.plans_message_goal_open();
    case 'achieved':
      return m.plans_message_goal_achieved();
    case 'partly':
      return m.plans_message_goal_partly();
    case 'not':
      return m.plans_message_goal_not();
    case 'dropped':
      return m.plans_message_goal_dropped();
  }
}

const titles: Readonly<Record<MessageOccasion, () => string>> = {
  begun: m.plans_message_title_begun,
  declined: m.plans_message_title_declined,
  closed: m.plans_message_title_closed,
  update: m.plans_message_title_update,
};

const connections: Readonly<Record<ConnectionStatus, () => string>> = {
  suggested: m.plans_message_connection_suggested,
  contacted: m.plans_message_connection_contacted,
  started: m.plans_message_connection_started,
  lasted: m.plans_message_connection_lasted,
  ended: m.plans_message_connection_ended,
  unavailable: m.plans_message_connection_unavailable,
  'not-eligible': m.plans_message_connection_not_eligible,
  'did-not-want': m.plans_message_connection_did_not_want,
};

const closures: Readonly<Record<ClosureReason, () => string>> = {
  'goals-met': m.plans_closing_goals_met,
  'enough-for-now': m.plans_closing_enough_for_now,
  'moved-away': m.plans_closing_moved_away,
  'not-reached': m.plans_closing_not_reached,
  'did-not-want': m.plans_closing_did_not_want,
  'needs-other-service': m.plans_closing_needs_other_service,
  died: m.plans_closing_died,
};

const notAsked: Readonly<Record<NotAskedBecause, () => string>> = {
  'did-not-want': m.plans_not_asked_did_not_want,
  'not-reached': m.plans_not_asked_not_reached,
  unwell: m.plans_not_asked_unwell,
  'no-start': m.plans_not_asked_no_start,
  'not-the-moment': m.plans_not_asked_not_the_moment,
  'too-young': m.plans_not_asked_too_young,
};
