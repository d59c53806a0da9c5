import { m } from '#text';
import type { Channel, MessageState } from '#platform/outbox.ts';

type Standing = {
  readonly channel: Channel;
  readonly state: MessageState;
  readonly attempts: number;
};

/** Where a message is on its way, in words. */
export function stateName({ channel, state, attempts }: Standing): string {
  if (channel === 'letter' && state === 'waiting') return m.outbox_state_to_print();
  if (channel === 'letter' && state === 'delivered') return m.outbox_state_printed();
  if (state === 'waiting' && attempts > 0) return m.outbox_state_tried({ count: attempts });
  return stateNames[state]();
}

const stateNames: Readonly<Record<MessageState, () => string>> = {
  waiting: m.outbox_state_waiting,
  sending: m.outbox_state_sending,
  sent: m.outbox_state_sent,
  delivered: m.outbox_state_delivered,
  withdrawn: m.outbox_state_withdrawn,
  failed: m.outbox_state_failed,
  unsure: m.outbox_state_unsure,
};

export function channelName(channel: Channel): string {
  return { letter: m.outbox_channel_letter, text: m.outbox_channel_text, email: m.outbox_channel_email }[
    channel
  ]();
}

/** Why it was not delivered, or why nobody knows: the codes of platform/outbox/courier.ts. */
export function problemWords(problem: string | null): string {
  return (problems[problem ?? ''] ?? m.outbox_problem_fault)();
}

const problems: Readonly<Record<string, () => string>> = {
  unreachable: m.outbox_problem_unreachable,
  refused: m.outbox_problem_refused,
  busy: m.outbox_problem_unreachable,
  'too-late': m.outbox_problem_too_late,
  blocked: m.outbox_problem_blocked,
  'number-refused': m.outbox_problem_number_refused,
  'phone-away': m.outbox_problem_phone_away,
  'provider-fault': m.outbox_problem_provider_fault,
  'no-courier': m.outbox_problem_no_courier,
  interrupted: m.outbox_problem_interrupted,
  'not-answered': m.outbox_problem_not_answered,
  fault: m.outbox_problem_fault,
};

/** What came of one attempt; null while it runs, or when the process died during it. */
export function outcomeWords(outcome: string | null): string {
  if (outcome === null) return m.outbox_outcome_running();
  return (outcomes[outcome] ?? m.outbox_problem_fault)();
}

const outcomes: Readonly<Record<string, () => string>> = {
  delivered: m.outbox_outcome_delivered,
  'handed-over': m.outbox_outcome_handed_over,
  busy: m.outbox_outcome_busy,
  'too-late': m.outbox_outcome_too_late,
  blocked: m.outbox_outcome_blocked,
  printed: m.outbox_outcome_printed,
  unreachable: m.outbox_outcome_unreachable,
  refused: m.outbox_outcome_refused,
  'number-refused': m.outbox_outcome_refused,
  'no-courier': m.outbox_outcome_no_courier,
  interrupted: m.outbox_outcome_interrupted,
  'not-answered': m.outbox_outcome_not_answered,
  fault: m.outbox_outcome_fault,
};
