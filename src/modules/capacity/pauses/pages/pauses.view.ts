import { organisationsOf } from '#modules/identity';
import { blankForm } from '#platform/forms.ts';
import type { FormState } from '#platform/forms.ts';
import { dayOf } from '#platform/local-date.ts';
import { requirePermission } from '#platform/work.ts';
import type { Work } from '#platform/work.ts';

import { holdsOn } from '../domain/pause.ts';
import type { Pause } from '../domain/pause.ts';
import { pausesOf } from '../store/pause-store.ts';

export type PauseRow = Pause & {
  /** Null: every practice. */
  readonly practice: string | null;
  readonly state: 'holds' | 'to-come' | 'over';
  readonly form: FormState;
};

export type PausesView = {
  readonly pauses: readonly PauseRow[];
  readonly practices: readonly { readonly value: string; readonly label: string }[];
  readonly form: FormState;
};

/** What is paused now, what was, and the form for another pause. */
export async function pausesView(work: Work, sent: FormState | null): Promise<PausesView> {
  requirePermission(work, 'capacity.pause');

  const [pauses, practices] = await Promise.all([pausesOf(work), organisationsOf(work, 'practice')]);
  const names = new Map(practices.map(({ id, name }) => [id, name]));
  const today = dayOf(work.now);
  return {
    pauses: pauses.map((pause) => ({
      ...pause,
      practice: pause.practiceId && (names.get(pause.practiceId) ?? ''),
      state: stateOf(pause, today),
      form: blankForm({}, String(pause.version)),
    })),
    practices: practices.map(({ id, name }) => ({ value: id, label: name })),
    form: sent ?? blankForm(),
  };
}

function stateOf(pause: Pause, today: Pause['fromOn']): PauseRow['state'] {
  if (holdsOn(pause, today)) return 'holds';
  return pause.reopenedAt === null && pause.fromOn > today ? 'to-come' : 'over';
}
