import { m } from '#text';

import type { ExclusionReason, TrialState } from '../domain/trial.ts';

const states: Readonly<Record<TrialState, () => string>> = {
  draft: m.trials_state_draft,
  running: m.trials_state_running,
  stopped: m.trials_state_stopped,
};

export function stateName(state: TrialState): string {
  return states[state]();
}

export function stateColour(state: TrialState): string {
  return state === 'running' ? 'green' : 'grey';
}

const reasons: Readonly<Record<ExclusionReason, () => string>> = {
  'not-by-text': m.trials_excluded_not_by_text,
  'first-contact': m.trials_excluded_first_contact,
  'needs-interpreter': m.trials_excluded_needs_interpreter,
};

export function reasonWords(why: ExclusionReason): string {
  return reasons[why]();
}

/** A share as a percentage, to the nearest whole one. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** A difference in percentage points, with its sign: "+4", "−10". */
export function points(difference: number): string {
  const rounded = Math.round(difference * 1_000) / 10;
  if (rounded === 0) return '0';
  return rounded > 0 ? `+${rounded}` : `−${-rounded}`;
}

/** A difference in words: "4 more", "1.7 fewer". */
export function moreOrFewer(difference: number): string {
  const rounded = Math.round(difference * 1_000) / 10;
  if (rounded === 0) return m.trials_as_many();
  const count = String(Math.abs(rounded));
  return rounded > 0 ? m.trials_more({ count }) : m.trials_fewer({ count });
}
